/** jsdom has the element but not what opens it: what is inside counts as open once it is asked for. */
export function letDialogsOpen(): void {
  HTMLDialogElement.prototype.showModal = function showModal(this: HTMLDialogElement) {
    this.setAttribute('open', '');
  };
}
