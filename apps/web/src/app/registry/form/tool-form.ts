import { ChangeDetectionStrategy, Component, type OnInit, computed, inject, input, model, signal } from '@angular/core';
import { form } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { type StageView, type UnitView } from '@tandem/api-client';
import { ACTIVE_CURRENCIES } from '@tandem/money';
import { ErrorSummary, type SummaryError } from '@tandem/ui';
import { Formatting, type ProblemError, TextPipe, Texts } from '../../platform';
import { ChecksField, FORM_FIELD_PARTS, type FormFailure, MoneyField, type ServerFields } from '../../platform/forms';
import { changedFields, guardUnsaved, sendForm } from '../../platform/editing';
import { type Choice, Lookups, TypeAhead } from '../../platform/lookup';
import { SOURCES } from '../tools-filters';
import { draftRules } from './draft-rules';
import { PersonField } from './person-field';
import { StageWeightsField } from './stage-weights-field';
import { type ToolDraft } from './tool-draft';

/** Statuses in which a tool can come into the register by hand. */
const FIRST_STATUSES = ['proposed', 'evaluating', 'trial', 'active', 'sunset'] as const;

/** Sends the tool. */
export type SaveTool = (draft: ToolDraft) => Promise<void>;
/** Says why a tool was not saved, at the fields that have to change. */
export type ToolRefused = (problem: ProblemError, fields: ServerFields) => FormFailure | Promise<FormFailure>;

/** The form of a tool, for adding one and for editing one. It keeps what was typed, whatever the server says. */
@Component({
  selector: 'tnd-tool-form',
  imports: [
    ChecksField,
    ErrorSummary,
    FORM_FIELD_PARTS,
    MoneyField,
    PersonField,
    RouterLink,
    StageWeightsField,
    TextPipe,
    TypeAhead,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './tool-form.html',
  styleUrl: './tool-form.scss',
})
export class ToolForm implements OnInit {
  private readonly texts = inject(Texts);
  private readonly formatting = inject(Formatting);
  protected readonly lookups = inject(Lookups);

  readonly draft = model.required<ToolDraft>();
  readonly isNew = input(false);
  readonly stages = input.required<readonly StageView[]>();
  readonly units = input.required<readonly UnitView[]>();
  /** Whom the tool names already. */
  readonly people = input<readonly Choice[]>([]);
  readonly vendors = input<readonly Choice[]>([]);
  /** What the product saw happen, such as "REQ-0031": nobody declares otherwise afterwards. */
  readonly definedOnRecord = input<string | null>(null);
  readonly authorisedOnRecord = input<string | null>(null);
  readonly action = input.required<string>();
  readonly backTo = input.required<string>();
  /** What would be lost by leaving now. */
  readonly unsavedName = input.required<string>();
  readonly save = input.required<SaveTool>();
  readonly refused = input.required<ToolRefused>();

  protected readonly benefiting = computed(() => this.units().map(({ id, name }) => ({ value: id, label: name })));
  protected readonly sources = SOURCES;
  protected readonly statuses = FIRST_STATUSES;
  protected readonly currencies = ACTIVE_CURRENCIES;
  protected readonly isBusy = signal(false);
  protected readonly errors = signal<readonly SummaryError[]>([]);
  protected readonly addVendor = computed(() => {
    const { texts } = this;
    return (name: string): string => texts.t('registry.form.vendorAdd', { name });
  });
  protected readonly form = form(this.draft, (path) => {
    draftRules(path, { texts: this.texts, formatting: this.formatting, draft: this.draft });
  });

  private begun: ToolDraft | undefined;

  constructor() {
    // While it is being sent, the page may lead on by itself.
    guardUnsaved(
      () => this.unsavedName(),
      () => !this.isBusy() && this.begun !== undefined && changedFields(this.begun, this.draft()).length > 0,
    );
  }

  ngOnInit(): void {
    this.begun = this.draft();
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    if (this.isBusy()) {
      return;
    }
    this.isBusy.set(true);
    this.errors.set([]);
    try {
      this.errors.set(
        await sendForm(this.form, {
          work: () => this.save()(this.draft()),
          failure: (problem) => this.refused()(problem, this.serverFields()),
        }),
      );
    } finally {
      this.isBusy.set(false);
    }
  }

  private serverFields(): ServerFields {
    const { form } = this;
    return {
      '/name': form.name,
      '/vendorId': form.vendor,
      '/vendorName': form.vendor,
      '/category': form.category,
      '/description': form.description,
      '/source': form.source,
      '/lane': form.lane,
      '/status': form.status,
      '/unitId': form.unitId,
      '/businessOwnerId': form.businessOwner,
      '/deputyId': form.deputy,
      '/technicalOwnerId': form.technicalOwner,
      '/budgetOwnerId': form.budgetOwner,
      '/definedById': form.definedBy,
      '/definedDocument': form.definedDocument,
      '/authorisedById': form.authorisedBy,
      '/authorisedDocument': form.authorisedDocument,
      '/benefitOwnerId': form.benefitOwner,
      '/contract/endsOn': form.contractEndsOn,
      '/contract/noticeBy': form.contractNoticeBy,
      '/contract/amount': form.contractAmount,
    };
  }
}
