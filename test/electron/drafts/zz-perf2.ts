import { createSecretKey, randomBytes } from 'node:crypto';
import { seal, unseal } from '../../../electron/files/sealed.ts';
import { parseLog, openingRecord, stepRecord, replay } from '../../../electron/drafts/draft-log.ts';
import { encodeSheet, decodeSheet } from '../../../electron/drafts/sheet-file.ts';
import { sampleHead, sampleSheet, setName } from './sample.ts';
const key=createSecretKey(randomBytes(32));
const head=sampleHead();
const recs=[openingRecord(head,1)]; for(let i=0;i<10000;i++) recs.push(stepRecord(new Date().toISOString(), setName(2+i,'Kari Ny '+i)));
const sealed=recs.map((r,i)=>seal(key,`draft/${head.id}/log-1.journal#journal-1#${i}`,r));
const sheet=sampleSheet(100000);
const enc=await encodeSheet(sheet);
for(let k=0;k<4;k++){
let t=performance.now(); sealed.forEach((s,i)=>unseal(key,`draft/${head.id}/log-1.journal#journal-1#${i}`,s)); console.log('unseal', performance.now()-t);
t=performance.now(); const p=parseLog(recs, head.id); console.log('parse', performance.now()-t);
t=performance.now(); recs.forEach(r=>JSON.parse(r.toString('utf8'))); console.log(' json only', performance.now()-t);
t=performance.now(); const d=await decodeSheet(enc); console.log('decode', performance.now()-t);
t=performance.now(); if(p.ok) replay(p.value, sheet); console.log('replay', performance.now()-t);
}
import { promisify } from 'node:util';
import { brotliDecompress, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { z } from '../../../shared/zod.ts';
import { draftStepSchema } from '../../../shared/core/draft.ts';
const dec=promisify(brotliDecompress);
const js=recs.slice(1).map(r=>JSON.parse(r.toString()));
for(let k=0;k<3;k++){
let t=performance.now(); const plain=await dec(enc); console.log('brotli', performance.now()-t, plain.length);
t=performance.now(); brotliDecompressSync(enc); console.log('brotliSync', performance.now()-t);
const gz=gzipSync(plain,{level:1}); console.log(enc.length, gz.length);
t=performance.now(); gunzipSync(gz); console.log('gunzipSync', performance.now()-t);
const dt=z.iso.datetime();
t=performance.now(); js.forEach(j=>dt.parse(j.at)); console.log('dt', performance.now()-t);
t=performance.now(); js.forEach(j=>draftStepSchema.parse(j.step)); console.log('step', performance.now()-t);
}
