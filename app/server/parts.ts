import type { IncomingMessage } from "node:http";
import type { ServerBuild } from "@remix-run/node";
import type { Logger } from "pino";
import type { Compute } from "#app/http/compute.ts";
import type { RequestContext } from "#app/http/context.ts";
import type { Texts } from "#app/i18n/texts.server.ts";
import type { Db } from "#db/open.ts";
import type { Health } from "./health.ts";
import type { Metrics } from "./metrics/metrics.ts";
import type { Settings } from "./settings.ts";
import type { Guessing } from "./slow-guessing.ts";

/** What a server is put together from. */
export type Parts = {
	db: Db;
	texts: Texts;
	settings: Settings;
	log: Logger;
	build: ServerBuild | (() => Promise<ServerBuild>);
	/** The addresses of the build, such as `:lang/classes/:slug`; their words appear in the log. */
	routes: readonly string[];
	health: Health;
	/** Left out, what is counted is forgotten with the app. */
	metrics?: Metrics;
	/** Left out, long work is done by the server itself. */
	compute?: Compute;
	/** Left out, it begins with nobody counted. */
	guessing?: Guessing;
};

export type Env = {
	/** Node's own request; not there where tests ask the site without a socket. */
	Bindings: { incoming?: IncomingMessage };
	Variables: { context: RequestContext };
};
