import type { LinksFunction } from "@remix-run/node";
import {
	isRouteErrorResponse,
	Links,
	Outlet,
	Scripts,
	type UIMatch,
	useMatches,
	useRouteError,
} from "@remix-run/react";
import type { ReactNode } from "react";
import { Alternates } from "#app/i18n/alternates.tsx";
import type { LanguageTag } from "#app/i18n/languages.ts";
import type { Translate } from "#app/i18n/namespaces.ts";
import { usePage } from "#app/i18n/page.tsx";
import { ErrorPage, isKnownError } from "#app/ui/error-page.tsx";
import { PictoSprite } from "#app/ui/picto.tsx";
import readAloudScript from "./read-aloud/read-aloud.js?url";
import stylesheet from "./styles/index.css?url";
import ownStylesheet from "./styles/own.css?url";
import paperStylesheet from "./styles/paper.css?url";
import workStylesheet from "./styles/work.css?url";

export type Handle<Data = unknown> = {
	/** Words for the browser's tab; the site's name is added. */
	title?: (t: Translate, data: Data, language: LanguageTag) => string;
	/** Where mistakes send her back to the page before: the words of that page. */
	titleOfMistakes?: (t: Translate) => string;
	description?: (t: Translate, data: Data, language: LanguageTag) => string;
	/** What of its query makes another page, as search engines shall write it; see `Alternates`. */
	query?: (data: Data) => string;
	/** Only pages that say so send scripts. */
	scripts?: boolean;
	/** A learner's page with her skills as a picture, or a paper to print. */
	own?: boolean;
	/** A page for everybody that shows what people at work see: a published report. */
	report?: boolean;
	/** A paper to print besides those of learners: a poster. */
	paper?: boolean;
	/** Also named in `app/server/headers.ts`; such a page holds a `ReadAloud` and marked parts. */
	readAloud?: boolean;
};

const VIEWPORT = "width=device-width, initial-scale=1";
const COLOR_SCHEMES = "light dark";

export const links: LinksFunction = () => [
	{ rel: "stylesheet", href: stylesheet },
	{ rel: "icon", href: "/icon.svg", type: "image/svg+xml" },
];

export default function Root() {
	const match = useMatches().at(-1) as UIMatch<unknown, Handle | undefined> | undefined;
	const { t, status, language } = usePage();
	const { title, titleOfMistakes } = match?.handle ?? {};
	return (
		<Document
			title={(status === 400 && titleOfMistakes?.(t)) || title?.(t, match?.data, language)}
			description={match?.handle?.description?.(t, match.data, language)}
			query={match?.handle?.query?.(match.data) ?? ""}
			scripts={match?.handle?.scripts ?? false}
			report={match?.handle?.report ?? false}
			own={match?.handle?.own ?? false}
			paper={match?.handle?.paper ?? false}
			readAloud={match?.handle?.readAloud ?? false}
		>
			<Outlet />
		</Document>
	);
}

export function ErrorBoundary() {
	const error = useRouteError();
	const status = isRouteErrorResponse(error) ? error.status : 500;
	const { t } = usePage();
	const known = isKnownError(status) ? status : 500;
	return (
		<Document title={t(`error.${known}.title`)} scripts={false}>
			<ErrorPage status={known} />
		</Document>
	);
}

type DocumentProps = {
	title: string | undefined;
	description?: string | undefined;
	query?: string;
	scripts: boolean;
	report?: boolean;
	own?: boolean;
	paper?: boolean;
	readAloud?: boolean;
	children: ReactNode;
};

function Document(props: DocumentProps) {
	const {
		title,
		description,
		query = "",
		scripts,
		report,
		own,
		paper,
		readAloud,
		children,
	} = props;
	const { language, direction, status, nonce, signedIn, t } = usePage();
	const name = t("frame.name");
	const full = title ? `${title} – ${name}` : name;
	return (
		<html lang={language} dir={direction}>
			<head>
				<meta charSet="utf-8" />
				<meta name="viewport" content={VIEWPORT} />
				<meta name="color-scheme" content={COLOR_SCHEMES} />
				<title>{status === 400 && title ? `${t("ui.errorPrefix")} ${full}` : full}</title>
				{description && <meta name="description" content={description} />}
				<Alternates query={query} />
				<Links />
				{(signedIn || own) && <link rel="stylesheet" href={ownStylesheet} />}
				{(signedIn || report) && <link rel="stylesheet" href={workStylesheet} />}
				{paper && <link rel="stylesheet" href={paperStylesheet} />}
				{readAloud && <script src={readAloudScript} defer nonce={signedIn ? nonce : undefined} />}
			</head>
			<body>
				{children}
				<PictoSprite />
				{scripts && <Scripts nonce={nonce} />}
			</body>
		</html>
	);
}
