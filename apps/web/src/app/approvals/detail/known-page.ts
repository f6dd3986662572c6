import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type DecisionSnapshotView } from '@tandem/api-client';
import { CopyButton, Icon, type IconName, Lane, MoneyText, Panel, SourceChip, StatusChip } from '@tandem/ui';
import {
  Clock,
  Formatting,
  InstantPipe,
  LocalPipe,
  MoneyPipe,
  PageHeader,
  REQUEST_TONES,
  Session,
  TextPipe,
  Texts,
  isNothing,
  panelFace,
  read,
} from '../../platform';
import { CHECK_ICONS, STEP_ICONS, answerOf, decisionWords, personWords, priceWords, similarWords } from './facts-words';

const ANSWERS = ['whatFor', 'successMeasure', 'whyNotExisting'] as const;
const PLACES = ['funded', 'reserved', 'committed', 'actual', 'available'] as const;

/** What somebody could see when they decided, as it was kept then. Nothing on it follows what changed later. */
@Component({
  selector: 'tnd-known-page',
  imports: [
    CopyButton,
    Icon,
    InstantPipe,
    Lane,
    LocalPipe,
    MoneyPipe,
    MoneyText,
    PageHeader,
    Panel,
    RouterLink,
    SourceChip,
    StatusChip,
    TextPipe,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './known-page.html',
  styleUrl: './known-page.scss',
})
export class KnownPage {
  readonly id = input.required<string>();
  readonly decision = input.required<string>();

  private readonly texts = inject(Texts);
  private readonly format = inject(Formatting).current;
  private readonly clock = inject(Clock);
  private readonly session = inject(Session);

  protected readonly snapshot = read<DecisionSnapshotView>(() => ({
    path: `/requests/${this.id()}/decisions/${this.decision()}/snapshot`,
  }));
  protected readonly face = panelFace(this.snapshot);
  protected readonly answers = ANSWERS;
  protected readonly tones = REQUEST_TONES;
  protected readonly stepIcons = STEP_ICONS;
  protected readonly isNothing = isNothing;
  protected readonly canReadTrail = computed(() => this.session.can('audit.read'));

  private readonly words = computed(() => ({ texts: this.texts, format: this.format(), now: this.clock.now() }));
  protected readonly heading = computed(() => {
    const ref = this.snapshot.value()?.ref;
    return ref === undefined ? this.texts.t('approvals.known.title') : this.texts.t('approvals.known.heading', { ref });
  });
  protected readonly said = computed(() => {
    const decision = this.snapshot.value()?.decision;
    return decision === undefined
      ? ''
      : this.texts.t('approvals.known.summary', {
          decision: decisionWords(decision, this.words()),
          when: this.format().instant(decision.decidedAt),
        });
  });
  /** The text of the event and the text that is kept are the same one. */
  protected readonly isWhole = computed(() => {
    const snapshot = this.snapshot.value();
    return snapshot !== undefined && snapshot.hash === snapshot.recordedHash;
  });
  protected readonly known = computed(() => this.snapshot.value()?.known ?? null);
  protected readonly price = computed(() => {
    const known = this.known();
    return known === null ? '' : priceWords(known, this.words());
  });
  protected readonly people = computed(() => {
    const known = this.known();
    if (known === null) {
      return [];
    }
    const benefits = [
      ...known.benefitUnits.map(({ name }) => name),
      ...(known.benefitOwner === null ? [] : [personWords(known.benefitOwner)]),
    ];
    return [
      { key: 'asker', who: personWords(known.requester) },
      { key: 'definer', who: personWords(known.definedBy) },
      { key: 'benefits', who: this.format().list(benefits) },
    ] as const;
  });
  protected readonly places = computed(() => {
    const line = this.known()?.line ?? null;
    return line === null ? [] : PLACES.map((key) => ({ key, amount: line[key] }));
  });
  protected readonly checks = computed(() =>
    (this.known()?.checks ?? []).map((check) => {
      const answer = answerOf(check);
      return { ...check, answer, icon: CHECK_ICONS[answer] satisfies IconName };
    }),
  );
  protected readonly similar = computed(() => {
    const similar = this.known()?.similarDecisions ?? null;
    return similar === null ? '' : similarWords(similar, this.words());
  });
  protected readonly earlier = computed(() =>
    (this.known()?.decisions ?? []).map((decision) => ({
      ...decision,
      said: decisionWords(decision, this.words()),
    })),
  );

  protected print(): void {
    print();
  }
}
