import type { ServerBuild } from "@remix-run/node";
import { OPEN_ROUTES } from "./open-addresses.ts";

/** Every address that is answered, such as `:lang/classes/:slug`. */
export function routesOf({ routes }: ServerBuild): string[] {
	return [...Object.values(routes).map((route) => route?.path ?? ""), ...OPEN_ROUTES];
}
