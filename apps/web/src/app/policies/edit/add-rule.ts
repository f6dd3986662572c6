import { ChangeDetectionStrategy, Component, output, viewChild } from '@angular/core';
import { DropPanel } from '@tandem/ui';
import { TextPipe } from '../../platform';
import { RULE_TEMPLATES, type RuleTemplate } from './rule-templates';

/** What a new rule can be about, as a closed list: a rule is never written freely. */
@Component({
  selector: 'tnd-add-rule',
  imports: [DropPanel, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './add-rule.html',
  styles: `
    ul {
      display: grid;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    button {
      justify-content: flex-start;
      width: 100%;
      text-align: start;
    }
  `,
})
export class AddRule {
  readonly added = output<RuleTemplate>();
  protected readonly templates = RULE_TEMPLATES;
  private readonly panel = viewChild.required(DropPanel);

  protected add(template: RuleTemplate): void {
    this.panel().close();
    this.added.emit(template);
  }
}
