import { withMongo } from './mongo-client';
import { replicaSetName } from './mongo-engine';

const notYetInitialized = 94;

/**
 * Makes a mongod the only member of its replica set. A data folder that was served from another port before gets its
 * configuration corrected, or mongod would wait for a member that no longer exists.
 */
export async function ensureReplicaSet(port: number): Promise<void> {
  const host = `127.0.0.1:${port}`;
  await withMongo(`mongodb://${host}/?directConnection=true`, async (client) => {
    const admin = client.db('admin');
    try {
      const { config } = await admin.command({ replSetGetConfig: 1 });
      if (config.members[0]?.host === host) return;
      const moved = { ...config, version: config.version + 1, members: [{ ...config.members[0], host }] };
      await admin.command({ replSetReconfig: moved, force: true });
    } catch (error) {
      if ((error as { code?: number }).code !== notYetInitialized) throw error;
      await admin.command({ replSetInitiate: { _id: replicaSetName, members: [{ _id: 0, host }] } });
    }
  });
}
