/* The laws of the contract that look at the same 200 scenarios, which are run once for all of them. */
import './law-1-muted.ts';
import './law-2-preroll.ts';
import './law-3-fates.ts';
import './law-4-rejected.ts';
import './law-6-same-bytes.ts';
import './law-7-offline.ts';
import './law-8-deletion.ts';
