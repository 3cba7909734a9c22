import type { FailedForm } from "#app/http/page-data.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { HelpLine, Statement } from "#app/people/statement.tsx";
import type { ShownNotice } from "#app/privacy/periods.server.ts";
import { Both } from "#app/ui/both.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useErrorTexts } from "#app/ui/error-texts.ts";
import { Notice } from "#app/ui/notice.tsx";
import { PageFrame } from "#app/ui/page-frame.tsx";
import type { Days } from "./complaint.server.ts";
import { ELSEWHERE } from "./complaint.ts";
import { ComplaintFields } from "./complaint-fields.tsx";

type ComplaintPageProps = {
	providers: readonly { id: string; name: string }[] | null;
	days: Days;
	formKey: string;
	notice: ShownNotice;
	/** Of the form, and where the way back leads. */
	action: string;
	back?: string;
} & Partial<FailedForm>;

/** What can be said, what happens then, and whom to ring when somebody is in danger. */
export function ComplaintPage({ days, action, back, errors = {}, ...form }: ComplaintPageProps) {
	const { t, english } = usePage();
	const href = useHref();
	const words = useErrorTexts(errors);
	return (
		<PageFrame
			switcher={{ formId: "complaint", method: "post" }}
			{...(back && { back: { href: href(back), label: t("my:title") } })}
		>
			<ErrorSummary errors={words} />
			<h1>
				<Both
					own={t("privacy:complaint.title")}
					english={english("privacy:complaint.title")}
					block
				/>
			</h1>
			<p className="lead">{t("privacy:complaint.lead")}</p>
			<Danger />
			<form id="complaint" method="post" action={href(action)} noValidate className="stack">
				<ComplaintFields {...form} typed={form.typed ?? {}} errors={words} />
			</form>
			<Statement
				heading={t("privacy:complaint.steps.title")}
				items={[
					t("privacy:complaint.steps.page"),
					t("privacy:complaint.steps.read", { days: days.acknowledge }),
					t("privacy:complaint.steps.answer", { days: days.answer }),
				]}
			/>
			<Elsewhere />
		</PageFrame>
	);
}

/** Kept by those who must act on it, and not here. */
function Danger() {
	const { t } = usePage();
	return (
		<Notice tone="warn" heading={t("privacy:safe.title")}>
			<p>
				<strong>{t("privacy:safe.now")}</strong>
			</p>
			<p>{t("privacy:safe.council")}</p>
			<p>{t("privacy:safe.notHere")}</p>
		</Notice>
	);
}

export function Elsewhere() {
	const { t } = usePage();
	const words = { phone: t("people:privacy.rights.phone"), web: t("people:privacy.rights.web") };
	return (
		<section className="stack">
			<h2>{t("privacy:further.title")}</h2>
			<p>{t("privacy:further.intro")}</p>
			{ELSEWHERE.map(({ name, phone, web }) => (
				<div key={web} className="stack-s">
					<h3>{t(name)}</h3>
					<HelpLine phone={phone} web={web} words={words} />
				</div>
			))}
		</section>
	);
}
