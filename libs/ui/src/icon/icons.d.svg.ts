/** With the attribute `loader: 'file'` the build gives the sprite an address of its own, which changes with its content. */
declare const address: string;
export default address;
