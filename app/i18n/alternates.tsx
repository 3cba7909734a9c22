import { isIndexable } from "#app/access/indexable.ts";
import { languages, SOURCE_LANGUAGE } from "./languages.ts";
import { usePage } from "./page.tsx";

const NOT_TO_BE_SHOWN = "noindex";

type Props = {
	/** What of the address's query makes another page, in one order; most pages have none. */
	query: string;
};

/** The same page in every language, for search engines; `/` chooses where there is none. */
export function Alternates({ query }: Props) {
	const { url, status } = usePage();
	if (status !== 200 || !isIndexable(url)) return <meta name="robots" content={NOT_TO_BE_SHOWN} />;
	const search = query === "" ? "" : `?${query}`;
	const inLanguage = (tag: string) =>
		url.origin + url.pathname.replace(/^\/[^/]+/, `/${tag}`) + search;
	const isHome = url.pathname.split("/").filter(Boolean).length === 1;
	return (
		<>
			<link rel="canonical" href={url.origin + url.pathname + search} />
			{languages.map(({ tag }) => (
				<link key={tag} rel="alternate" hrefLang={tag} href={inLanguage(tag)} />
			))}
			<link
				rel="alternate"
				hrefLang="x-default"
				href={isHome ? `${url.origin}/` : inLanguage(SOURCE_LANGUAGE)}
			/>
		</>
	);
}
