import { ACCOUNT } from "./matrix/account.ts";
import { ADMIN } from "./matrix/admin.ts";
import type { Asked } from "./matrix/asked.ts";
import { DESK } from "./matrix/desk.ts";
import { ENDINGS } from "./matrix/endings.ts";
import { HER_PAGES } from "./matrix/her-pages.ts";
import { LEARNERS } from "./matrix/learners.ts";
import { PILOTS } from "./matrix/pilots.ts";
import { PUBLIC } from "./matrix/public.ts";
import { REGISTERS } from "./matrix/registers.ts";
import { WORKPLACE } from "./matrix/workplace.ts";

export { type Asked, isRefused, WHO, type Who } from "./matrix/asked.ts";

/**
 * Every address of the build, and what each of them is answered there. Ids are those of rows of
 * lea-valley-college, which `tutor` and `coordinator` work for and `tutor2` and `coordinator2` do
 * not. An empty form is posted: 400 says that she may, 405 that nobody can.
 */
export const MATRIX: Record<string, Asked> = {
	...PUBLIC,
	...HER_PAGES,
	...ACCOUNT,
	...REGISTERS,
	...LEARNERS,
	...DESK,
	...PILOTS,
	...ADMIN,
	...WORKPLACE,
	...ENDINGS,
};
