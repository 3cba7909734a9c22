import type { Instant } from "#db/columns.ts";
import type { RequestContext } from "./context.ts";

/**
 * Says that the page is the same for every anonymous reader until that moment, unless public data
 * change before. Called more than once, the earliest moment holds; never called, it is not kept.
 */
export function keepUntil(context: RequestContext, moment: Instant): void {
	if (context.keptUntil === null || moment < context.keptUntil) context.keptUntil = moment;
}
