import type { Readable } from 'node:stream';
import { Controller, Get, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentActor, Endpoint, type SignedIn } from '../identity';
import { Evidence } from './evidence';
import { EvidenceView } from './evidence.dto';

const MEDIA = {
  events: 'application/x-ndjson',
  notes: 'text/plain; charset=utf-8',
  key: 'application/x-pem-file',
  verifier: 'text/javascript; charset=utf-8',
} as const;

@ApiTags('audit')
@Controller('audit-evidence')
export class EvidenceController {
  constructor(private readonly evidence: Evidence) {}

  @Get()
  @Endpoint({
    id: 'getEvidence',
    summary: 'How far the trail is sealed and signed, and with which key',
    permission: 'audit.read',
    returns: EvidenceView,
  })
  view(): Promise<EvidenceView> {
    return this.evidence.view();
  }

  @Get('events.ndjson')
  @Endpoint({
    id: 'downloadEvidence',
    summary: 'Every sealed event with its hash, a line each',
    description: 'Where this process signs, all that is in it is signed first. Taking it out is an event of the trail.',
    permission: 'audit.read',
    files: [MEDIA.events],
  })
  async events(@CurrentActor() actor: SignedIn, @Res({ passthrough: true }) reply: FastifyReply): Promise<Readable> {
    return attached(reply, MEDIA.events, 'events.ndjson', await this.evidence.events(actor));
  }

  @Get('checkpoints.txt')
  @Endpoint({
    id: 'downloadCheckpoints',
    summary: 'Every signed note, the oldest first',
    permission: 'audit.read',
    files: [MEDIA.notes],
  })
  async checkpoints(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    return attached(reply, MEDIA.notes, 'checkpoints.txt', await this.evidence.notes());
  }

  @Get('audit-key.pem')
  @Endpoint({
    id: 'downloadAuditKey',
    summary: 'The public key of the signatures',
    permission: 'audit.read',
    files: [MEDIA.key],
    problems: ['not_found'],
  })
  async key(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    return attached(reply, MEDIA.key, 'audit-key.pem', await this.evidence.publicKey());
  }

  @Get('verify-trail.mjs')
  @Endpoint({
    id: 'downloadVerifier',
    summary: 'A script that checks the other three files with Node.js alone',
    permission: 'audit.read',
    files: [MEDIA.verifier],
  })
  async verifier(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    return attached(reply, MEDIA.verifier, 'verify-trail.mjs', await this.evidence.verifier());
  }
}

function attached<T>(reply: FastifyReply, media: string, name: string, content: T): T {
  void reply.type(media).header('content-disposition', `attachment; filename="${name}"`);
  return content;
}
