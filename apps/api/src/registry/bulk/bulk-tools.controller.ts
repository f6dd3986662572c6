import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor, Endpoint, type SignedIn } from '../../identity';
import { type IdempotentCall, Idempotency, Idempotent, MaybeIdempotent } from '../../platform';
import { BulkToolsInput, BulkToolsPreview, BulkToolsResult, UndoToolsInput } from './bulk.dto';
import { EditTools } from './edit-tools';
import { UndoEdits } from './undo-edits';

@ApiTags('registry')
@Controller('tools')
export class BulkToolsController {
  constructor(
    private readonly edits: EditTools,
    private readonly undoing: UndoEdits,
    private readonly idempotency: Idempotency,
  ) {}

  @Post('bulk/preview')
  @HttpCode(200)
  @Endpoint({
    id: 'previewToolsEdit',
    summary: 'What an edit of several tools would change, and what it would leave as it is and why',
    permission: 'tool.edit',
    returns: BulkToolsPreview,
  })
  preview(@Body() input: BulkToolsInput, @CurrentActor() actor: SignedIn): Promise<BulkToolsPreview> {
    return this.edits.preview(input, actor);
  }

  @Post('bulk')
  @HttpCode(200)
  @Endpoint({
    id: 'editTools',
    summary: 'Set owner, deputy or stages of several tools; what is refused for one leaves the others as they are',
    permission: 'tool.edit',
    returns: BulkToolsResult,
    idempotency: 'required',
    problems: ['selection.changed', 'idempotency.required', 'idempotency.mismatch', 'idempotency.in_progress'],
  })
  bulk(
    @Body() input: BulkToolsInput,
    @CurrentActor() actor: SignedIn,
    @Idempotent() call: IdempotentCall,
  ): Promise<BulkToolsResult> {
    return this.idempotency.run(call, (tx) => this.edits.execute(tx, input, actor));
  }

  @Post('undo')
  @HttpCode(200)
  @Endpoint({
    id: 'undoToolEdits',
    summary: 'Take back what one has just set as owner, deputy or stages of these tools, within a day',
    permission: 'tool.edit',
    returns: BulkToolsResult,
    idempotency: 'optional',
    problems: ['idempotency.mismatch', 'idempotency.in_progress'],
  })
  undo(
    @Body() { tools }: UndoToolsInput,
    @CurrentActor() actor: SignedIn,
    @MaybeIdempotent() call: IdempotentCall,
  ): Promise<BulkToolsResult> {
    return this.idempotency.run(call, (tx) => this.undoing.execute(tx, tools, actor));
  }
}
