import type { FailedForm } from "#app/http/page-data.ts";
import { formatDay } from "#app/i18n/format.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { MyFrame } from "#app/my/my-frame.tsx";
import { Words } from "#app/my/words.tsx";
import { NoticeAtAsking } from "#app/privacy/notice-at-asking.tsx";
import type { ShownNotice } from "#app/privacy/periods.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { useErrorTexts } from "#app/ui/error-texts.ts";
import { HiddenField, TextArea, TextField } from "#app/ui/fields.tsx";
import { Status } from "#app/ui/status.tsx";
import type { MyQuotes, OwnQuote } from "./my-quotes.server.ts";
import { LONGEST } from "./quotes.ts";
import { ScopeChoice } from "./scope-choice.tsx";

type MyQuotesPageProps = {
	token: string;
	my: MyQuotes;
	notice: ShownNotice;
	failed: FailedForm | undefined;
};

const FORM_ID = "quote";

/** What she wants others to know, whom she lets read it, and how she takes it back. */
export function MyQuotesPage({ token, my, notice, failed }: MyQuotesPageProps) {
	const { t } = usePage();
	const errors = useErrorTexts(failed?.errors ?? {});
	return (
		<MyFrame
			token={token}
			titleKey="social:my.title"
			errors={errors}
			switcher={my.mayWrite ? { formId: FORM_ID, method: "post" } : {}}
		>
			{my.quotes.length > 0 && (
				<ul className="stack">
					{my.quotes.map((quote) => (
						<MyQuote key={quote.id} token={token} quote={quote} />
					))}
				</ul>
			)}
			<p>{t("social:my.why")}</p>
			<p>{t("social:my.reads")}</p>
			<p>{t("social:my.back")}</p>
			<p>{t("social:my.copies")}</p>
			{my.mayWrite && <QuoteForm {...{ token, my, notice, failed, errors }} />}
		</MyFrame>
	);
}

type QuoteFormProps = MyQuotesPageProps & { errors: Record<string, string> };

function QuoteForm({ token, my, notice, failed, errors }: QuoteFormProps) {
	const { t } = usePage();
	const href = useHref();
	const typed = (name: string) => failed?.typed[name]?.[0];
	return (
		<form id={FORM_ID} method="post" action={href(`/my/${token}/voice`)} className="stack">
			<HiddenField name="key" value={typed("key") ?? my.key} />
			<TextArea
				name="words"
				maxLength={LONGEST.words}
				label={<Words of="social:my.label" />}
				hint={t("social:my.hint")}
				value={typed("words") ?? ""}
				{...errorOf(errors, "words")}
			/>
			<ScopeChoice
				legend={<Words of="social:my.scope" />}
				hint={t("social:my.scopeHelp")}
				selected={failed?.typed.scope ?? []}
				{...errorOf(errors, "scope")}
			/>
			<TextField
				name="name"
				width="medium"
				maxLength={LONGEST.firstName}
				label={<Words of="social:my.name" />}
				hint={t("social:my.nameHelp")}
				value={typed("name") ?? my.name}
				{...errorOf(errors, "name")}
			/>
			<NoticeAtAsking notice={notice} />
			<Button picto="check">
				<Words of="social:my.save" />
			</Button>
		</form>
	);
}

function MyQuote({ token, quote }: { token: string; quote: OwnQuote }) {
	const { t, language } = usePage();
	const href = useHref();
	const { id, words, scope, withdrawnOn } = quote;
	if (words === null) {
		const day = formatDay(withdrawnOn ?? quote.givenOn, language, "short");
		return (
			<Card as="li">
				<p>
					<Status tone="quiet">{t("social:my.takenBack", { day })}</Status>
				</p>
			</Card>
		);
	}
	return (
		<Card as="li">
			<p className="lead" lang={quote.language} dir="auto">
				{words}
			</p>
			<p>
				{t("social:my.given", { day: formatDay(quote.givenOn, language, "short") })}{" "}
				{t(`social:scope.${scope}`)}
			</p>
			<form method="post" action={href(`/my/${token}/voice/${id}/withdrawal`)}>
				<Button kind="secondary" picto="cross">
					<Words of="social:my.withdraw" />
				</Button>
			</form>
		</Card>
	);
}

export function errorOf(errors: Record<string, string>, field: string) {
	const error = errors[field];
	return error === undefined ? {} : { error };
}
