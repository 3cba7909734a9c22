import { useTranslation } from "react-i18next";
import { useHref } from "#app/i18n/page.tsx";
import type { Typed } from "#app/pilots/pilot-form.ts";
import type { SetupAnswer } from "#app/pilots/setup-answer.ts";
import { Button } from "#app/ui/button.tsx";
import { Choices } from "#app/ui/choices.tsx";
import { useErrorTexts } from "#app/ui/error-texts.ts";
import { TextField } from "#app/ui/fields.tsx";
import { AdminFrame } from "./admin-frame.tsx";
import { type AreaChoice, IntegrationField, NameField, PartsField } from "./area-fields.tsx";
import { AREA_KINDS } from "./area-form.ts";

type NewAreaPageProps = {
	typed: Typed;
	choices: readonly AreaChoice[];
	answer: SetupAnswer | undefined;
};

export function NewAreaPage({ typed: start, choices, answer }: NewAreaPageProps) {
	const { t } = useTranslation("admin");
	const href = useHref();
	const words = useErrorTexts(answer?.errors ?? {});
	const typed = answer?.typed ?? start;
	return (
		<AdminFrame
			title={t("areas.add")}
			back={{ path: "/admin/areas", label: t("areas.title") }}
			errors={words}
			switcher={{ formId: "area", action: "/admin/areas/new", method: "post" }}
		>
			<form
				id="area"
				method="post"
				action={href("/admin/areas/new")}
				noValidate
				className="stack-l measure"
			>
				<Choices
					type="radio"
					name="kind"
					legend={t("areas.kind")}
					selected={typed.kind ?? []}
					error={words.kind}
					options={AREA_KINDS.map((value) => ({ value, label: t(`areas.kinds.${value}`) }))}
				/>
				<NameField typed={typed} error={words.name} />
				<TextField
					name="code"
					label={t("areas.code")}
					hint={t("areas.codeHint")}
					width="short"
					dir="ltr"
					maxLength={12}
					value={typed.code?.[0]}
					error={words.code}
				/>
				<IntegrationField typed={typed} />
				<PartsField typed={typed} choices={choices} />
				<Button>{t("save")}</Button>
			</form>
		</AdminFrame>
	);
}
