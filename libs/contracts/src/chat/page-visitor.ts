import { EmailAddress, Line } from '../fields';

/** What the page that shows the chat knows of its visitor, who has not said it in the chat. */
export class PageVisitor {
  @Line({ max: 100, optional: true, nullable: true, example: 'Priya Nair' })
  name?: string | null;

  @EmailAddress({ optional: true, nullable: true, example: 'priya@cafe.example' })
  email?: string | null;
}
