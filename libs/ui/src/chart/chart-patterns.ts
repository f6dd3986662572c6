import { ChangeDetectionStrategy, Component } from '@angular/core';

/** The hatches that charts fill shadow and "nobody" with. It stands once in the application. */
@Component({
  selector: 'tnd-chart-patterns',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { 'aria-hidden': 'true' },
  template: `
    <svg width="0" height="0" focusable="false">
      <defs>
        <pattern id="tnd-hatch-shadow" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect class="ground" width="6" height="6" />
          <rect class="shadow" width="3" height="6" />
        </pattern>
        <pattern id="tnd-hatch-nobody" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect class="ground" width="6" height="6" />
          <rect class="nobody" width="1.5" height="6" />
        </pattern>
      </defs>
    </svg>
  `,
  styles: `
    :host {
      position: absolute;
      width: 0;
      height: 0;
      overflow: hidden;
    }
    .ground {
      fill: var(--mat-sys-surface-container-lowest);
    }
    .shadow {
      fill: var(--sp-shadow);
    }
    .nobody {
      fill: var(--mat-sys-on-surface-variant);
    }
  `,
})
export class ChartPatterns {}
