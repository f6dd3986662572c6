import { ApiProperty } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { LocalisedText } from '../organisation';

export class NamesQuery {
  @ApiProperty({ description: 'Up to 100 ids, joined by commas', example: 'find,grow' })
  @Matches(/^[\w-]{1,60}(,[\w-]{1,60}){0,99}$/, { message: 'Name up to 100 ids, joined by commas.' })
  ids!: string;
}

export class NameView {
  @ApiProperty() id!: string;
  @ApiProperty({ type: LocalisedText }) name!: LocalisedText;
}

export class NameList {
  @ApiProperty({ type: [NameView], description: 'In no order; an id that names nothing is left out' })
  items!: NameView[];
}
