import { Id } from '@abbotsford/contracts';

/** The `:id` of a path. */
export class IdParam {
  @Id()
  id!: string;
}
