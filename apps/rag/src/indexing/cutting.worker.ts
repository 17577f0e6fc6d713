import { parentPort, workerData } from 'node:worker_threads';
import { cutDocument, type DocumentToCut } from './cut-document';

const port = parentPort;
if (!port) throw new Error('This file runs in a worker thread');

port.postMessage(cutDocument(workerData as DocumentToCut));
