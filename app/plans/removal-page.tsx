import { useTranslation } from "react-i18next";
import type { PlanWords } from "./plan.ts";
import { PlanFormPage, type PlanFormPageProps } from "./plan-form-page.tsx";
import { Words } from "./words.tsx";

type RemovalPageProps = Pick<PlanFormPageProps, "form" | "title"> & { line: PlanWords };

/** Asks once more before one of her lines leaves the plan. */
export function RemovalPage({ form, line, title }: RemovalPageProps) {
	const { t } = useTranslation("plans");
	return (
		<PlanFormPage form={form} title={title} failed={undefined} submit={title} danger>
			{() => (
				<>
					<p className="lead">
						<Words of={line} />
					</p>
					<p>{t("form.removeHelp", { name: form.name })}</p>
				</>
			)}
		</PlanFormPage>
	);
}
