import { useTranslation } from "react-i18next";
import { DeskFrame } from "#app/courses/desk-frame.tsx";
import type { FailedForm } from "#app/http/page-data.ts";
import { useHref } from "#app/i18n/page.tsx";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useErrorTexts } from "#app/ui/error-texts.ts";
import { DayFields } from "./helper-fields.tsx";
import type { Helper } from "./helpers.server.ts";

type HelperDaysPageProps = { helper: Helper; failed: FailedForm | undefined };

export function HelperDaysPage({ helper, failed }: HelperDaysPageProps) {
	const { t } = useTranslation("attendance");
	const href = useHref();
	const errors = useErrorTexts(failed?.errors ?? {});
	const list = `/manage/classes/${helper.courseId}/helpers`;
	const action = `${list}/${helper.id}/days`;
	const typed = failed?.typed ?? { from: [helper.from ?? ""], to: [helper.to ?? ""] };
	return (
		<DeskFrame
			back={{ href: href(list), label: t("helpers.title") }}
			switcher={{ formId: "days", action }}
		>
			<ErrorSummary errors={errors} />
			<p className="soft">{t("helpers.change")}</p>
			<h1>
				<bdi>{helper.name}</bdi>
			</h1>
			<form method="post" action={href(action)} id="days" className="stack">
				<DayFields {...{ typed, errors }} />
				<Button>{t("helpers.save")}</Button>
			</form>
		</DeskFrame>
	);
}
