/** Entry of the process that the extension starts. */
import { serve } from './index.ts';

serve();
