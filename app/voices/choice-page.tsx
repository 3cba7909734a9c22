import type { FailedForm } from "#app/http/page-data.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { Button } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/choices.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useErrorTexts } from "#app/ui/error-texts.ts";
import { TextArea } from "#app/ui/fields.tsx";
import { PageFrame } from "#app/ui/page-frame.tsx";
import { errorOf } from "./my-quotes-page.tsx";
import type { PilotQuote } from "./pilot-quotes.server.ts";
import { QuoteAbout } from "./pilot-quotes-page.tsx";
import { LONGEST } from "./quotes.ts";

type ChoicePageProps = { slug: string; quote: PilotQuote; failed: FailedForm | undefined };

/** One quote, to be read for what tells who somebody is. Only marks can be added. */
export function ChoicePage({ slug, quote, failed }: ChoicePageProps) {
	const { t } = usePage();
	const href = useHref();
	const errors = useErrorTexts(failed?.errors ?? {});
	const typed = (name: string) => failed?.typed[name]?.[0];
	return (
		<PageFrame back={{ href: href(`/pilots/${slug}/voices`), label: t("social:choice.title") }}>
			<ErrorSummary errors={errors} />
			<h1>{t("social:choice.checkTitle")}</h1>
			<p className="lead">{t("social:choice.how")}</p>
			<p>{t("social:choice.example")}</p>
			<QuoteAbout quote={quote} />
			<form method="post" action={href(`/pilots/${slug}/voices/${quote.id}`)} className="stack">
				<TextArea
					name="words"
					maxLength={LONGEST.marked}
					label={t("social:choice.words")}
					value={typed("words") ?? quote.marked?.words ?? quote.words}
					{...errorOf(errors, "words")}
				/>
				{quote.language !== "en" && (
					<TextArea
						name="english"
						dir="ltr"
						maxLength={LONGEST.marked}
						label={t("social:choice.english")}
						value={typed("english") ?? quote.marked?.english ?? quote.english ?? ""}
						{...(quote.english === null && { hint: t("social:choice.translate") })}
						{...errorOf(errors, "english")}
					/>
				)}
				<Checkbox
					name="checked"
					value="yes"
					label={t("social:choice.checked")}
					{...errorOf(errors, "checked")}
				/>
				<Button picto="check">{t("social:choice.choose")}</Button>
			</form>
		</PageFrame>
	);
}
