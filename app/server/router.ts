import { createRequestHandler, type ServerBuild } from "@remix-run/node";
import type { RequestContext } from "#app/http/context.ts";

type Answer = (request: Request, context: RequestContext) => Promise<Response>;

const ROOT = "root";

/**
 * Remix compares an address with every route of its build, three times a page. Addresses of ours
 * tell by their second part which few routes can fit, so each part gets a build of its own.
 */
export function makeRouter(build: ServerBuild, mode: string): Answer {
	const parts = new Map<string, Answer>();
	for (const part of new Set(Object.values(build.routes).map((route) => partOf(route?.path)))) {
		parts.set(part, createRequestHandler(onlyPart(build, part), mode));
	}
	const rest = createRequestHandler(onlyPart(build, null), mode);
	return (request, context) => {
		const [, , part = ""] = new URL(request.url).pathname.split("/");
		return (parts.get(part) ?? rest)(request, context);
	};
}

/** `classes` of `:lang/classes/:slug`; empty for the first page. */
function partOf(path: string | undefined): string {
	return path?.split("/")[1] ?? "";
}

function onlyPart(build: ServerBuild, part: string | null): ServerBuild {
	const kept = (route: { id: string; path?: string | undefined } | undefined) =>
		route !== undefined && (route.id === ROOT || partOf(route.path) === part);
	const routes = Object.fromEntries(
		Object.entries(build.routes).filter(([, route]) => kept(route)),
	);
	const shown = Object.fromEntries(
		Object.entries(build.assets.routes).filter(([, route]) => kept(route)),
	);
	return { ...build, routes, assets: { ...build.assets, routes: shown } };
}
