import { useTranslation } from "react-i18next";
import type { FailedForm } from "#app/http/page-data.ts";
import { useHref } from "#app/i18n/page.tsx";
import { Button } from "#app/ui/button.tsx";
import { Choices } from "#app/ui/choices.tsx";
import { useErrorTexts } from "#app/ui/error-texts.ts";
import { Notice } from "#app/ui/notice.tsx";
import { cancelReasons } from "./reason-forms.ts";
import { ReasonPage } from "./reason-page.tsx";
import type { OpenRegister } from "./register.server.ts";
import type { ErrorTexts } from "./register-line.tsx";
import { mayCancel } from "./register-state.ts";

type Props = { register: OpenRegister; failed: FailedForm | undefined };

export function CancellationPage({ register, failed }: Props) {
	const { t } = useTranslation("registers");
	const errors = useErrorTexts(failed?.errors ?? {});
	return (
		<ReasonPage register={register} title={t("cancellation.title")} errors={errors}>
			{mayCancel(register.state) || failed ? (
				<CancelForm register={register} errors={errors} typed={failed?.typed} />
			) : (
				<Notice tone="info">
					<p>
						{register.state === "cancelled" ? t("cancellation.already") : t("cancellation.marked")}
					</p>
				</Notice>
			)}
		</ReasonPage>
	);
}

type FormProps = {
	register: OpenRegister;
	errors: ErrorTexts;
	typed: FailedForm["typed"] | undefined;
};

function CancelForm({ register, errors, typed }: FormProps) {
	const { t } = useTranslation("registers");
	const href = useHref();
	return (
		<form method="post" action={href(`/lessons/${register.lessonId}/cancellation`)}>
			<Choices
				type="radio"
				name="reason"
				legend={t("cancellation.reason")}
				error={errors.reason}
				selected={typed?.reason ?? []}
				options={cancelReasons.map((value) => ({
					value,
					label: t(`cancellation.reasons.${value}`),
				}))}
			/>
			<Button kind="danger">{t("cancellation.submit")}</Button>
		</form>
	);
}
