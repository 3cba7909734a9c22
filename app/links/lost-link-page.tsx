import type { FailedForm } from "#app/http/page-data.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { NoticeAtAsking } from "#app/privacy/notice-at-asking.tsx";
import type { ShownNotice } from "#app/privacy/periods.server.ts";
import { Both } from "#app/ui/both.tsx";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useErrorTexts } from "#app/ui/error-texts.ts";
import { TextField } from "#app/ui/fields.tsx";
import { PageFrame } from "#app/ui/page-frame.tsx";
import { LONGEST_CONTACT } from "./lost-link-form.ts";

type LostLinkPageProps = Partial<FailedForm> & { notice: ShownNotice };

export function LostLinkPage({ errors = {}, typed = {}, notice }: LostLinkPageProps) {
	const { t, english } = usePage();
	const href = useHref();
	const words = useErrorTexts(errors);
	return (
		<PageFrame switcher={{ formId: "lost-link", method: "post" }}>
			<ErrorSummary errors={words} />
			<h1>
				<Both own={t("links:lost.title")} english={english("links:lost.title")} block />
			</h1>
			<p className="lead">{t("links:lost.intro")}</p>
			<form id="lost-link" method="post" action={href("/link")} noValidate className="stack">
				<TextField
					name="contact"
					label={
						<Both own={t("links:lost.contact")} english={english("links:lost.contact")} block />
					}
					hint={t("links:lost.contactHint")}
					value={typed.contact?.[0]}
					error={words.contact}
					autoComplete="email"
					dir="ltr"
					maxLength={LONGEST_CONTACT}
				/>
				<NoticeAtAsking notice={notice} provider={null} />
				<div className="actions">
					<Button picto="mail">{t("links:lost.send")}</Button>
				</div>
			</form>
		</PageFrame>
	);
}

/** The same words for everybody, whatever was typed and whoever has it. */
export function LinkSentPage() {
	const { t, english } = usePage();
	return (
		<PageFrame>
			<h1>
				<Both own={t("links:sent.title")} english={english("links:sent.title")} block />
			</h1>
			<p className="lead">{t("links:sent.known")}</p>
			<ul className="bullets">
				<li>{t("links:sent.email")}</li>
				<li>{t("links:sent.phone")}</li>
				<li>{t("links:sent.nothing")}</li>
			</ul>
		</PageFrame>
	);
}
