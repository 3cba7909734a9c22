/** When the threads of the advisory database and of the projects were asked, one by one. */
export const ASKED_ON = "27 November 2026";

export type Advisory = { packages: readonly string[]; known: string; state: string };

/** What meets the network, the database or a browser first. A row that is open says why it does not reach us. */
export const ADVISORIES: readonly Advisory[] = [
	{
		packages: ["turbo-stream"],
		known: "CVE-2026-34077, GHSA-49rj-9fvp-4h2h: decoding makes what a stranger names",
		state:
			"open in 2.x, and Remix 2 pins it. Our server only encodes; browsers decode what our own server sent, on pages with scripts",
	},
	{
		packages: ["react-router", "react-router-dom"],
		known: "GHSA-wrjc-x8rr-h8h6: a backslash in the target of a link leaves the site",
		state:
			"open in 6.x. No page of ours uses its `Link` or `useNavigate`; `nextPath` refuses backslashes",
	},
	{
		packages: ["react-router", "react-router-dom"],
		known: "GHSA-337j-9hxr-rhxg",
		state:
			"open in 6.x, mended in 7.18.0; its text was not to be had, read it when the registry answers",
	},
	{
		packages: ["@remix-run/router", "react-router"],
		known:
			"CVE-2026-22029, CVE-2026-53668, GHSA-jjmj-jmhj-qwj2: scripts in redirects; GHSA-2j2x-hqr9-3h42: a redirect to `//`",
		state: "mended in 1.23.2 and later, and in 6.30.6; held by `overrides`",
	},
	{
		packages: ["react-router"],
		known:
			"GHSA-qwww-vcr4-c8h2, GHSA-8646-j5j9-6r62 (server components), GHSA-chx6-hx7r-mcp5 (manifest)",
		state: "of 7.x; we have no server components, and lazy discovery is off",
	},
	{
		packages: ["@remix-run/node"],
		known: "CVE-2025-61686: file sessions leave their folder",
		state: "mended in 2.17.2; our sessions are in the database",
	},
	{
		packages: ["@remix-run/react"],
		known: "GHSA-8v8x-cx79-35w7: scripts in ScrollRestoration",
		state: "mended in 2.17.4",
	},
	{
		packages: ["react", "react-dom"],
		known: "CVE-2025-55182, GHSA-fv66-9v8q-g76r: server components run what a stranger sends",
		state: "of 19.x and of packages for server components, which we do not have",
	},
	{ packages: ["cookie"], known: "CVE-2024-47764", state: "mended in 0.7.0" },
	{
		packages: ["undici"],
		known:
			"GHSA-g9mf-h72j-4rw9, GHSA-p88m-4jfj-68fv, GHSA-vxpw-j846-p89q, GHSA-35p6-xmwp-9g52, GHSA-g8m3-5g58-fq7m and others",
		state:
			"mended by 6.27.0; those of August 2026 name 7.0.0 to 7.28.0. Brought by Remix; we fetch nothing with it",
	},
	{
		packages: ["hono"],
		known:
			"CVE-2026-54290, CVE-2026-39408, CVE-2026-44455 to 44458, CVE-2026-27700, GHSA-gqvv-2mrq-wpjv, GHSA-g6gw-c38x-mqfc, GHSA-crvj-82cr-hjcx, GHSA-rv63-4mwf-qqc2, GHSA-wwfh-h76j-fc44",
		state: "mended by 4.13.5",
	},
	{
		packages: ["@hono/node-server"],
		known: "GHSA-92pp-h63x-v22m, GHSA-frvp-7c67-39w9: of files it serves; an empty Host of 2024",
		state: "mended by 1.19.15; our own guard reads the Host, and files go another way",
	},
	{
		packages: ["kysely"],
		known: "CVE-2026-32763, CVE-2026-33468: JSON paths",
		state: "mended in 0.28.12 and later; we write no JSON paths",
	},
	{
		packages: ["better-sqlite3"],
		known: "of SQLite in it: CVE-2022-35737, CVE-2025-6965, CVE-2025-29087, CVE-2025-3277",
		state: "mended by SQLite 3.50.2; this one holds 3.54.1, and nobody sends us SQL",
	},
	{
		packages: ["nodemailer"],
		known:
			"GHSA-p6gq-j5cr-w38f, GHSA-268h-hp4c-crq3, GHSA-wqvq-jvpq-h66f, GHSA-r7g4-qg5f-qqm2, GHSA-mm7p-fcc7-pg87, GHSA-rcmh-qjqh-p98v, GHSA-2x7j-588g-ccc2",
		state: "mended by 9.1.1; `isMailAddress` lets one plain address through",
	},
	{
		packages: ["csv-parse"],
		known: "CVE-2026-85063, GHSA-8cw4-87c7-c6xx: a column named `__proto__`; CVE-2019-17592",
		state: "mended in 7.0.2",
	},
	{
		packages: ["openid-client", "jose"],
		known:
			"CVE-2021-29444, CVE-2022-36083, CVE-2024-28176; CVE-2025-45767 is told otherwise by its maker",
		state: "mended in jose 4.15.5; the last says that short keys may be chosen, and we choose none",
	},
	{
		packages: ["uuid"],
		known: "CVE-2026-41907, GHSA-w5hq-g745-h8pq: v3, v5 and v6 into a buffer of the caller",
		state: "mended in 14.0.0; we give no buffer",
	},
	{
		packages: ["pino"],
		known: "CVE-2025-57319 of fast-redact, told otherwise by its maker",
		state: "this one has `@pinojs/redact` in its place",
	},
	{
		packages: ["i18next", "react-i18next"],
		known:
			"prototype pollution of 2021; CVE-2021-23346 of what reads its markup; CVE-2026-48713 is of i18next-fs-backend",
		state: "mended in 19.8.5 and 11.8.13; we do not have the other",
	},
];

/** Asked for, and nothing was told of the package itself. */
export const NOTHING_FOUND: readonly string[] = [
	"@simplewebauthn/server",
	"csv-stringify",
	"isbot",
	"pg",
	"pg-cursor",
	"temporal-polyfill",
	"yazl",
];

/** Said plainly: nobody looked for these, and why the others come first. */
export const NOT_ASKED: Readonly<Record<string, string>> = {
	"@stdlib/math-base-special-gammaln": "arithmetic",
	"@stdlib/stats-base-dists-beta-cdf": "arithmetic",
	"@stdlib/stats-base-dists-beta-quantile": "arithmetic",
	"@stdlib/stats-base-dists-normal-cdf": "arithmetic",
	"@stdlib/stats-base-dists-normal-quantile": "arithmetic",
	"@stdlib/stats-base-dists-t-cdf": "arithmetic",
	"@stdlib/stats-base-dists-t-quantile": "arithmetic",
	citty: "commands of who runs the server",
	"d3-scale": "pictures of our own numbers",
	"d3-shape": "pictures of our own numbers",
	node: "Node itself: its releases are followed by hand",
	qr: "squares of our own addresses",
	yalps: "arithmetic",
};
