import type { FailedForm } from "#app/http/page-data.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useErrorTexts } from "#app/ui/error-texts.ts";
import { TextArea } from "#app/ui/fields.tsx";
import { PageFrame } from "#app/ui/page-frame.tsx";
import { subjectWords } from "../label-words.ts";
import { periodWords } from "./release-words.tsx";
import type { Release } from "./releases.server.ts";

type WithdrawalPageProps = { release: Release; failed: FailedForm | undefined };

export function WithdrawalPage({ release, failed }: WithdrawalPageProps) {
	const page = usePage();
	const { t } = page;
	const href = useHref();
	const { slug, id, report } = release;
	const errors = useErrorTexts(failed?.errors ?? {});
	const back = { href: href(`/pilots/${slug}/releases`), label: t("releases:back.releases") };
	return (
		<PageFrame back={back}>
			<ErrorSummary errors={errors} />
			<h1>{t("releases:withdraw.title")}</h1>
			<p className="lead">
				{subjectWords(report.subject, page)}
				<br />
				{periodWords(release.period, page)}
			</p>
			<p>{t("releases:withdraw.intro")}</p>
			<form
				method="post"
				action={href(`/pilots/${slug}/releases/${id}/withdrawal`)}
				className="stack"
			>
				<TextArea
					{...{ name: "reason", label: t("releases:withdraw.reason"), maxLength: 500 }}
					{...{ hint: t("releases:withdraw.reasonHint"), error: errors.reason }}
					value={failed?.typed.reason?.[0] ?? ""}
				/>
				<div>
					<Button kind="danger">{t("releases:withdraw.button")}</Button>
				</div>
			</form>
		</PageFrame>
	);
}
