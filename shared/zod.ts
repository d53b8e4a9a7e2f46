// Every schema imports zod from here. zod compiles schemas with `new Function`, which the renderer's CSP forbids;
// the switch must be thrown before the first schema exists, so it lives in the one module that all schemas import.
import { z } from 'zod';

z.config({ jitless: true });

export { z };
