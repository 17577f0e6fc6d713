import { DealView, Id, Nested, Text } from '@abbotsford/contracts';

export class DealAnswer {
  @Text({ max: 500 })
  message!: string;

  @Nested(() => DealView)
  deal!: DealView;
}

export class CreatedDeal {
  @Id()
  id!: string;

  @Nested(() => DealView)
  deal!: DealView;
}
