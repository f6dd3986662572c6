import { inject } from '@angular/core';
import { type CanActivateChildFn, Router } from '@angular/router';
import { afterPaint } from '@tandem/ui';

/** Lets a press on a link be painted before its page is made; nothing was pressed for the first page. */
export const pressPainted: CanActivateChildFn = () => !inject(Router).navigated || afterPaint().then(() => true);
