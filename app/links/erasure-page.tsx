import { useTranslation } from "react-i18next";
import { DeskFrame } from "#app/courses/desk-frame.tsx";
import type { FieldErrors } from "#app/http/forms.ts";
import { useHref } from "#app/i18n/page.tsx";
import { Bdi } from "#app/ui/both.tsx";
import { Button } from "#app/ui/button.tsx";
import { Checkbox, Choices } from "#app/ui/choices.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useErrorTexts } from "#app/ui/error-texts.ts";
import type { ErasureAsked } from "./erasure.server.ts";
import { REFUSALS } from "./erasure.ts";
import { AskedWhen } from "./erasure-asked.tsx";

type PageProps = { asked: ErasureAsked; errors?: FieldErrors };

/** Erase, or refuse with a reason that she reads. */
export function ErasurePage({ asked, errors = {} }: PageProps) {
	const { t } = useTranslation("links");
	const href = useHref();
	const words = useErrorTexts(errors);
	const at = href(`/manage/erasures/${asked.id}`);
	return (
		<DeskFrame back={{ href: href("/manage/erasures"), label: t("requests.title") }}>
			<ErrorSummary errors={words} />
			<h1>{asked.answer === "erased" ? t("requests.nameless") : <Bdi>{asked.name}</Bdi>}</h1>
			<AskedWhen asked={asked} />
			{asked.answer === null && (
				<>
					<section className="stack part measure">
						<h2>{t("requests.erase")}</h2>
						<p>{t("requests.eraseHelp")}</p>
						<form method="post" action={`${at}/erasure`} className="stack" noValidate>
							<Checkbox
								name="confirmed"
								value="yes"
								label={t("requests.confirm")}
								error={words.confirmed}
							/>
							<Button kind="danger" picto="cross">
								{t("requests.erase")}
							</Button>
						</form>
					</section>
					<section className="stack part measure">
						<h2>{t("requests.refuse")}</h2>
						<form method="post" action={`${at}/refusal`} className="stack" noValidate>
							<Choices
								type="radio"
								name="reason"
								legend={t("requests.reason")}
								hint={t("requests.reasonHint")}
								error={words.reason}
								selected={[]}
								options={REFUSALS.map((one) => ({ value: one, label: t(`refusal.${one}`) }))}
							/>
							<Button kind="secondary">{t("requests.refuse")}</Button>
						</form>
					</section>
				</>
			)}
		</DeskFrame>
	);
}
