// Must be imported before anything else: the content policy forbids eval, and zod would try it once for
// each schema that it builds.
import * as z from 'zod';

z.config({ jitless: true });
