import { keptSecrets, LocalStackError, readEnvironment } from '@abbotsford/local-stack';
import { Api, ApiFailure } from '../demo-data/api';
import { signIn } from '../demo-data/sign-in';
import { readAnswersFolder } from './answers-folder';
import { readInitOptions, type InitOptions } from './init-options';
import { readKnowledgeFolder } from './knowledge-folder';
import { updateAnswers } from './update-answers';
import { updateKnowledgeBase } from './update-knowledge-base';
import { describeFailed, failedOf, whenIndexed } from './when-indexed';

const help = `Brings the knowledge base of a platform that runs up to date with the documents of a folder: new ones are
added, changed ones changed in place, and what an editor wrote is left alone. Questions with their answers, in the
folder's questions/*.yaml, too; of these, what is gone from the files is deleted. Waits until searches find them.

  npm run rag:init                       the documents that we ship, of apps/rag/knowledge-base
  npm run rag:init -- --folder FOLDER    Markdown files of another folder
  npm run rag:init -- --base URL         a platform elsewhere; http://localhost:PORT without it
  npm run rag:init -- --overwrite        also in the place of what an editor wrote

ADMIN_EMAIL and ADMIN_PASSWORD, in the environment or in .env, sign in; without them the administrator that npm start
made. The exit code is 0 when searches find all documents of the folder.
`;

const say = (line: string): void => console.log(line);

async function main(): Promise<number> {
  const options = readInitOptions(process.argv.slice(2), await readEnvironment());
  if (options.help) {
    say(help);
    return 0;
  }
  const documents = await readKnowledgeFolder(options.folder);
  const api = await signInAdmin(options);
  const { added, changed, kept } = await updateKnowledgeBase(api, documents, {
    overwrite: options.overwrite,
    onStep: (_step, left) => {
      if (left > 0 && left % 20 === 0) say(`  ... ${left} to go`);
    },
  });
  const same = documents.length - added - changed - kept.length;
  say(`${added} documents added, ${changed} changed, ${same} the same as before.`);
  if (kept.length > 0) {
    const names = kept.map(({ source_file }) => source_file).join(', ');
    say(`${kept.length} left as an editor wrote them (--overwrite puts the folder's in their place): ${names}`);
  }

  const answers = await readAnswersFolder(options.folder);
  if (answers.length > 0) {
    const done = await updateAnswers(api, answers);
    say(`${done.added} questions with answers added, ${done.changed} changed, ${done.deleted} deleted.`);
    if (done.kept > 0) say(`${done.kept} left as an editor wrote them.`);
  }

  if (!(await whenIndexed(api, { onProgress: (left) => say(`  ... being indexed: ${left}`) }))) {
    throw new LocalStackError(
      `For five minutes no document has been indexed: see what ${options.base}/api/health says of rag.`,
    );
  }
  const failed = await failedOf(api, documents);
  if (failed.length > 0) throw new LocalStackError(`Could not be indexed:\n${describeFailed(failed)}`);
  say('Searches find all of them.');
  return 0;
}

async function signInAdmin({ base, email, password }: InitOptions): Promise<Api> {
  const admin = await signIn(new Api(base), { email, password: password ?? (await keptSecrets()).admin_password });
  if (admin) return admin;
  throw new LocalStackError(
    `${email} cannot sign in at ${base}: set ADMIN_EMAIL and ADMIN_PASSWORD, here or in .env, to those of an administrator.`,
  );
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof LocalStackError || error instanceof ApiFailure ? error.message : error);
    process.exit(1);
  },
);
