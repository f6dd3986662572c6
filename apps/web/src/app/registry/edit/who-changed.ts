import { Injectable, inject } from '@angular/core';
import { type ToolHistory } from '@tandem/api-client';
import { Api, Formatting, Texts } from '../../platform';

/** Says who changed a tool last, for whoever finds it changed under their hands. */
@Injectable({ providedIn: 'root' })
export class WhoChanged {
  private readonly api = inject(Api);
  private readonly texts = inject(Texts);
  private readonly formatting = inject(Formatting);

  async sentence(toolId: string): Promise<string> {
    const { items } = await this.api.get<ToolHistory>(`/tools/${toolId}/history`, { limit: 1 });
    const last = items[0];
    return last?.actor == null
      ? this.texts.t('app.meanwhile.somebody')
      : this.texts.t('app.meanwhile.who', {
          who: last.actor.name,
          when: this.formatting.current().instant(last.at),
        });
  }
}
