import { useTranslation } from "react-i18next";
import type { FailedForm } from "#app/http/page-data.ts";
import { useHref } from "#app/i18n/page.tsx";
import { Button } from "#app/ui/button.tsx";
import { Choices } from "#app/ui/choices.tsx";
import { useErrorTexts } from "#app/ui/error-texts.ts";
import { HiddenField } from "#app/ui/fields.tsx";
import type { CoverDesk } from "./cover.server.ts";
import { ReasonPage } from "./reason-page.tsx";

type Props = CoverDesk & { failed: FailedForm | undefined };

export function CoverPage({ register, covers, free, failed }: Props) {
	const { t } = useTranslation("registers");
	const href = useHref();
	const errors = useErrorTexts(failed?.errors ?? {});
	return (
		<ReasonPage register={register} title={t("cover.title")} errors={errors}>
			<p>{t("cover.help")}</p>
			{covers.length > 0 && <Covers lessonId={register.lessonId} covers={covers} />}
			{free.length === 0 ? (
				<p>{t("cover.nobody")}</p>
			) : (
				<form method="post" action={href(`/lessons/${register.lessonId}/cover`)} className="stack">
					<Choices
						type="radio"
						name="tutor"
						legend={t("cover.who")}
						error={errors.tutor}
						selected={failed?.typed.tutor ?? []}
						options={free.map(({ id, name }) => ({ value: id, label: <bdi>{name}</bdi> }))}
					/>
					<Button>{t("cover.submit")}</Button>
				</form>
			)}
		</ReasonPage>
	);
}

function Covers({ lessonId, covers }: { lessonId: string; covers: CoverDesk["covers"] }) {
	const { t } = useTranslation("registers");
	const href = useHref();
	return (
		<section className="stack-s">
			<h2>{t("cover.now")}</h2>
			<ul className="people">
				{covers.map(({ id, name }) => (
					<li key={id}>
						<bdi>{name}</bdi>
						<form method="post" action={href(`/lessons/${lessonId}/cover/removal`)}>
							<HiddenField name="tutor" value={id} />
							<Button kind="secondary">
								{t("cover.takeBack")} <span className="visually-hidden">{name}</span>
							</Button>
						</form>
					</li>
				))}
			</ul>
		</section>
	);
}
