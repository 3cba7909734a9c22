import { useTranslation } from "react-i18next";
import type { FailedForm } from "#app/http/page-data.ts";
import { useHref } from "#app/i18n/page.tsx";
import { Button } from "#app/ui/button.tsx";
import { useErrorTexts } from "#app/ui/error-texts.ts";
import { TextField } from "#app/ui/fields.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { ReasonPage } from "./reason-page.tsx";
import type { OpenRegister } from "./register.server.ts";
import { mayVoid } from "./register-state.ts";

type Props = { register: OpenRegister; failed: FailedForm | undefined };

export function VoidingPage({ register, failed }: Props) {
	const { t } = useTranslation("registers");
	const href = useHref();
	const errors = useErrorTexts(failed?.errors ?? {});
	return (
		<ReasonPage register={register} title={t("voiding.title")} errors={errors}>
			{mayVoid(register.state) ? (
				<form
					method="post"
					action={href(`/lessons/${register.lessonId}/voiding`)}
					className="stack"
				>
					<p>{t("voiding.help")}</p>
					<TextField
						name="reason"
						label={t("voiding.reason")}
						hint={t("reopening.reasonHint")}
						value={failed?.typed.reason?.[0] ?? ""}
						error={errors.reason}
						maxLength={500}
					/>
					<Button kind="danger">{t("voiding.submit")}</Button>
				</form>
			) : (
				<Notice tone="info">
					<p>{register.state === "voided" ? t("voiding.already") : t("voiding.noMarks")}</p>
				</Notice>
			)}
		</ReasonPage>
	);
}
