import { languageName } from "#app/i18n/format.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { PageFrame } from "#app/ui/page-frame.tsx";
import { Status } from "#app/ui/status.tsx";
import { masked } from "./marks.ts";
import type { PilotQuote, PilotQuotes } from "./pilot-quotes.server.ts";

/** What learners of a pilot let be read; an evaluator checks each before a report can hold it. */
export function PilotQuotesPage({ pilot, quotes }: PilotQuotes) {
	const { t } = usePage();
	const href = useHref();
	return (
		<PageFrame back={{ href: href(`/pilots/${pilot.slug}`), label: pilot.name }}>
			<h1>{t("social:choice.title")}</h1>
			<p className="lead">{t("social:choice.intro")}</p>
			{quotes.length === 0 ? (
				<p>{t("social:choice.none")}</p>
			) : (
				<ul className="stack">
					{quotes.map((quote) => (
						<QuoteCard key={quote.id} slug={pilot.slug} quote={quote} />
					))}
				</ul>
			)}
		</PageFrame>
	);
}

function QuoteCard({ slug, quote }: { slug: string; quote: PilotQuote }) {
	const { t } = usePage();
	const href = useHref();
	const { id, isChosen, marked } = quote;
	const at = href(`/pilots/${slug}/voices/${id}`);
	const shown = isChosen && marked ? marked : quote;
	return (
		<Card as="li">
			<p className="lead" lang={quote.language} dir="auto">
				{masked(shown.words)}
			</p>
			{shown.english !== null && (
				<p lang="en" dir="ltr">
					{masked(shown.english)}
				</p>
			)}
			<QuoteAbout quote={quote} />
			<p>
				<Status tone={isChosen ? "good" : "wait"}>
					{t(isChosen ? "social:choice.chosen" : "social:choice.unchosen")}
				</Status>
			</p>
			<div className="actions">
				<ButtonLink href={at} kind="secondary">
					{t(isChosen ? "social:choice.again" : "social:choice.check")}
				</ButtonLink>
				{isChosen && (
					<form method="post" action={`${at}/removal`}>
						<Button kind="quiet">{t("social:choice.remove")}</Button>
					</form>
				)}
			</div>
		</Card>
	);
}

/** In what language, for whom, and under which name. */
export function QuoteAbout({ quote }: { quote: PilotQuote }) {
	const { t, language } = usePage();
	return (
		<p className="soft">
			{languageName(quote.language, language)} · {t(`social:scope.${quote.scope}`)}
			{quote.firstName !== null && (
				<>
					{" · "}
					<bdi>{quote.firstName}</bdi>
				</>
			)}
		</p>
	);
}
