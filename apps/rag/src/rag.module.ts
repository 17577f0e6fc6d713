import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { AnswerFollower } from './answers/answer-follower';
import { Answers } from './answers/answers';
import { AnswersController } from './answers/answers.controller';
import { AnswersRepository } from './answers/answers.repository';
import { answersCollection } from './answers/answers.schema';
import { CategorySpelling } from './documents/category-spelling';
import { ChunksRepository } from './store/chunks.repository';
import { chunksCollection } from './store/chunks.schema';
import { Documents } from './documents/documents';
import { DocumentsController } from './documents/documents.controller';
import { DocumentQueueRepository } from './store/document-queue.repository';
import { DocumentsRepository } from './store/documents.repository';
import { documentsCollection } from './store/documents.schema';
import { KeptEmbeddingsRepository } from './store/kept-embeddings.repository';
import { keptEmbeddingsCollection } from './store/kept-embeddings.schema';
import { KnowledgeChanges } from './store/knowledge-changes';
import { KnowledgeStateRepository } from './store/knowledge-state.repository';
import { knowledgeStateCollection } from './store/knowledge-state.schema';
import { embeddingProvider } from './embedding/embedding-provider';
import { Indexer } from './indexing/indexer';
import { OutdatedPassages } from './indexing/outdated-passages';
import { FileLoader } from './loading/file-loader';
import { FilePartsRepository } from './store/file-parts.repository';
import { filePartsCollection } from './store/file-parts.schema';
import { Uploads } from './loading/uploads';
import { UploadsController } from './loading/uploads.controller';
import { KnowledgeIndex } from './search/knowledge-index';
import { Retriever } from './search/retriever';
import { SearchController } from './search/search.controller';
import { Tests } from './tests/tests';
import { TestsController } from './tests/tests.controller';
import { TestsRepository } from './tests/tests.repository';
import { testsCollection } from './tests/tests.schema';
import { QuestionGroups } from './unanswered/question-groups';
import { UnansweredConsumer } from './unanswered/unanswered.consumer';
import { UnansweredController } from './unanswered/unanswered.controller';
import { UnansweredRepository } from './unanswered/unanswered.repository';
import { unansweredCollection } from './unanswered/unanswered.schema';
import { IndexSnapshots } from './snapshot/index-snapshots';

@Module({
  imports: [
    MongooseModule.forFeature([
      ...[documentsCollection, chunksCollection, keptEmbeddingsCollection],
      ...[filePartsCollection, knowledgeStateCollection, answersCollection],
      ...[unansweredCollection, testsCollection],
    ]),
  ],
  controllers: [
    SearchController,
    DocumentsController,
    UploadsController,
    AnswersController,
    UnansweredController,
    TestsController,
  ],
  providers: [
    embeddingProvider,
    ...[DocumentsRepository, DocumentQueueRepository, KnowledgeStateRepository, KnowledgeChanges, FilePartsRepository],
    ...[ChunksRepository, KeptEmbeddingsRepository],
    ...[Documents, CategorySpelling],
    ...[AnswersRepository, AnswerFollower, Answers],
    ...[TestsRepository, Tests],
    ...[UnansweredRepository, QuestionGroups, UnansweredConsumer],
    ...[FileLoader, Uploads],
    ...[IndexSnapshots, KnowledgeIndex, Indexer, OutdatedPassages, Retriever],
  ],
})
export class RagModule {}
