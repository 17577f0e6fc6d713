import { Body, Controller, Get, Header, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  erasePerson,
  ErasePersonRequest,
  ErasureView,
  exportAccounts,
  exportPerson,
  findPerson,
  findPersonConversations,
  findPersonSupport,
  getErasure,
  PersonContact,
  readPersonConversation,
} from '@abbotsford/contracts';
import { ServiceClient } from '@abbotsford/service-kit';
import { IdParam } from '../http/id-param';
import { Route } from '../http/route';
import { PersonExport, PersonHoldings } from './people-answers';
import { PersonGatherer } from './person-gatherer';

/** What is held of a person, over all services. Who it is stands in the body: addresses end up in logs. */
@ApiTags('People')
@Controller('api/crm/people')
export class PeopleController {
  constructor(
    private readonly gatherer: PersonGatherer,
    private readonly services: ServiceClient,
  ) {}

  @Post('search')
  @Route({
    access: 'people.read',
    summary: 'How much is held of a person, found by email or phone',
    calls: [findPerson, exportAccounts, findPersonConversations, findPersonSupport],
    answer: PersonHoldings,
  })
  search(@Body() contact: PersonContact): Promise<PersonHoldings> {
    return this.gatherer.holdings(contact);
  }

  @Post('export')
  @Header('content-disposition', 'attachment; filename="person.json"')
  @Route({
    access: 'people.read',
    summary: 'All that is held of a person, as one file',
    calls: [exportPerson, exportAccounts, findPersonConversations, findPersonSupport, readPersonConversation],
    answer: PersonExport,
  })
  export(@Body() contact: PersonContact): Promise<PersonExport> {
    return this.gatherer.export(contact);
  }

  @Post('erase')
  @Route({
    access: 'people.erase',
    summary: 'Erase a person from all services; what this begins is told by the erasure',
    calls: [erasePerson],
    status: 202,
    answer: ErasureView,
  })
  erase(@Body() body: ErasePersonRequest): Promise<ErasureView> {
    return this.services.call(erasePerson, body);
  }

  @Get('erasures/:id')
  @Route({ access: 'people.erase', summary: 'How far an erasure is', calls: [getErasure], answer: ErasureView })
  erasure(@Param() { id }: IdParam): Promise<ErasureView> {
    return this.services.call(getErasure, { erasure_id: id });
  }
}
