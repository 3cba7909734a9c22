import type { FailedForm } from "#app/http/page-data.ts";
import { formatDay } from "#app/i18n/format.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { LanguageField } from "#app/plans/word-fields.tsx";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Checkbox } from "#app/ui/choices.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useErrorTexts } from "#app/ui/error-texts.ts";
import { HiddenField, TextArea, TextField } from "#app/ui/fields.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageFrame } from "#app/ui/page-frame.tsx";
import { Status } from "#app/ui/status.tsx";
import type { LearnerQuotes } from "./learner-quotes.server.ts";
import type { OwnQuote } from "./my-quotes.server.ts";
import { errorOf } from "./my-quotes-page.tsx";
import { LONGEST } from "./quotes.ts";
import { ScopeChoice } from "./scope-choice.tsx";

type LearnerQuotesPageProps = { of: LearnerQuotes; failed: FailedForm | undefined };

/** For staff who sit beside her: what she says, written down with her. */
export function LearnerQuotesPage({ of, failed }: LearnerQuotesPageProps) {
	const { t } = usePage();
	const href = useHref();
	const errors = useErrorTexts(failed?.errors ?? {});
	const { id, name } = of;
	return (
		<PageFrame back={{ href: href(`/learners/${id}`), label: name }}>
			<ErrorSummary errors={errors} />
			<h1>{t("social:staff.title", { name })}</h1>
			{of.isInPilot ? (
				<p className="lead">{t("social:staff.intro")}</p>
			) : (
				<Notice tone="info">
					<p>{t("social:staff.none", { name })}</p>
				</Notice>
			)}
			{of.quotes.length > 0 && (
				<ul className="stack">
					{of.quotes.map((quote) => (
						<WrittenQuote key={quote.id} learnerId={id} quote={quote} />
					))}
				</ul>
			)}
			{of.mayWrite && <QuoteForm {...{ of, failed, errors }} />}
		</PageFrame>
	);
}

type QuoteFormProps = LearnerQuotesPageProps & { errors: Record<string, string> };

function QuoteForm({ of, failed, errors }: QuoteFormProps) {
	const { t } = usePage();
	const href = useHref();
	const typed = (name: string) => failed?.typed[name]?.[0];
	return (
		<form method="post" action={href(`/learners/${of.id}/voice`)} className="stack part">
			<h2>{t("social:staff.write")}</h2>
			<HiddenField name="key" value={typed("key") ?? of.key} />
			<TextArea
				name="words"
				maxLength={LONGEST.words}
				label={t("social:staff.words")}
				hint={t("social:my.hint")}
				value={typed("words") ?? ""}
				{...errorOf(errors, "words")}
			/>
			<LanguageField name="language" own={of.language} value={typed("language")} />
			<TextArea
				name="english"
				optional
				rows={3}
				maxLength={LONGEST.words}
				label={t("social:staff.english")}
				value={typed("english") ?? ""}
			/>
			<ScopeChoice
				legend={t("social:my.scope")}
				hint={t("social:staff.scopeHelp")}
				selected={failed?.typed.scope ?? []}
				{...errorOf(errors, "scope")}
			/>
			<TextField
				name="name"
				width="medium"
				maxLength={LONGEST.firstName}
				label={t("social:my.name")}
				hint={t("social:my.nameHelp")}
				value={typed("name") ?? of.name}
				{...errorOf(errors, "name")}
			/>
			<Checkbox
				name="agreed"
				value="yes"
				label={t("social:staff.agreed")}
				checked={typed("agreed") === "yes"}
				{...errorOf(errors, "agreed")}
			/>
			<Button picto="check">{t("social:staff.save")}</Button>
		</form>
	);
}

function WrittenQuote({ learnerId, quote }: { learnerId: string; quote: OwnQuote }) {
	const { t, language } = usePage();
	const href = useHref();
	const { id, words, english, scope } = quote;
	const day = formatDay(quote.withdrawnOn ?? quote.givenOn, language, "short");
	if (words === null) {
		return (
			<Card as="li">
				<p>
					<Status tone="quiet">{t("social:staff.takenBack", { day })}</Status>
				</p>
			</Card>
		);
	}
	return (
		<Card as="li">
			<p className="lead" lang={quote.language} dir="auto">
				{words}
			</p>
			{english !== null && (
				<p lang="en" dir="ltr">
					{english}
				</p>
			)}
			<p>
				{t("social:staff.given", { day })} {t(`social:scope.${scope}`)}
			</p>
			<form method="post" action={href(`/learners/${learnerId}/voice/${id}/withdrawal`)}>
				<Button kind="secondary" picto="cross">
					{t("social:staff.withdraw")}
				</Button>
			</form>
		</Card>
	);
}
