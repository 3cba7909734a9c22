import { languages, SOURCE_LANGUAGE } from "./languages.ts";
import { usePage } from "./page.tsx";

/** The same page in every language, for search engines; `/` chooses where there is none. */
export function Alternates() {
	const { url, status } = usePage();
	if (status !== 200) return null;
	return (
		<>
			<link rel="canonical" href={url.origin + url.pathname} />
			{languages.map(({ tag }) => (
				<link key={tag} rel="alternate" hrefLang={tag} href={inLanguage(url, tag)} />
			))}
			<link rel="alternate" hrefLang="x-default" href={defaultOf(url)} />
		</>
	);
}

export function inLanguage(url: URL, tag: string): string {
	return url.origin + url.pathname.replace(/^\/[^/]+/, `/${tag}`) + url.search;
}

function defaultOf(url: URL): string {
	const home = url.pathname.split("/").filter(Boolean).length === 1;
	return home ? `${url.origin}/` : inLanguage(url, SOURCE_LANGUAGE);
}
