import { Injectable, computed, inject } from '@angular/core';
import { type ImportList, type ImportView } from '@tandem/api-client';
import { Formatting, ProblemTexts, Texts, panelFace, readList } from '../../platform';
import { importColumns } from './import-columns';

/** The imports, newest first. Provided by its page, so that it lives as long as the page. */
@Injectable()
export class ImportsStore {
  private readonly texts = inject(Texts);
  private readonly problems = inject(ProblemTexts);
  private readonly format = inject(Formatting).current;

  readonly imports = readList<ImportView, ImportList>(() => ({ path: '/imports' }));
  readonly columns = computed(() => importColumns({ texts: this.texts, format: this.format() }));
  readonly moreProblem = computed(() => {
    const problem = this.imports.moreProblem();
    return problem && this.problems.sentence(problem);
  });
  readonly face = panelFace(this.imports, {
    isEmpty: (page) => page.items.length === 0,
    empty: () => this.texts.t('discovery.imports.empty'),
    notAllowed: () => this.texts.t('discovery.imports.notAllowed'),
  });
}
