import { useTranslation } from "react-i18next";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { ChangedNotice, type NamedField } from "#app/pilots/changed-notice.tsx";
import type { Typed } from "#app/pilots/pilot-form.ts";
import type { SetupAnswer } from "#app/pilots/setup-answer.ts";
import { Bdi } from "#app/ui/both.tsx";
import { Button } from "#app/ui/button.tsx";
import { Checkbox, Choices } from "#app/ui/choices.tsx";
import { useErrorTexts } from "#app/ui/error-texts.ts";
import { HiddenField, TextField } from "#app/ui/fields.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { AdminFrame } from "./admin-frame.tsx";
import { AREA_KINDS, type AreaKind, isOnMap, LONGEST_AREA } from "./area-form.ts";

type Choice = { id: string; name: string };
type Shown = { typed: Typed; choices: readonly Choice[]; answer: SetupAnswer | undefined };

type AreaPageProps = Shown & {
	area: { id: string; name: string; kind: AreaKind; isFree: boolean };
	seen: string;
	isRefused?: boolean;
};

export function AreaPage({ area, choices, answer, isRefused, ...shown }: AreaPageProps) {
	const { t } = useTranslation("admin");
	const href = useHref();
	const words = useErrorTexts(answer?.errors ?? {});
	const { typed, seen } = answer ?? shown;
	const address = `/admin/areas/${area.id}`;
	return (
		<AdminFrame
			title={<Bdi>{area.name}</Bdi>}
			back={{ path: "/admin/areas", label: t("areas.title") }}
			errors={words}
			switcher={{ formId: "area", action: address, method: "post" }}
		>
			{isRefused && (
				<Notice tone="warn">
					<p role="alert">{t("areas.used")}</p>
				</Notice>
			)}
			<ChangedNotice answer={answer} fields={useNamedFields(choices)} />
			<p>{t(`areas.kinds.${area.kind}`)}</p>
			<form id="area" method="post" action={href(address)} noValidate className="stack-l measure">
				<HiddenField name="seen" value={seen} />
				<NameField typed={typed} error={words.name} />
				{isOnMap(area.id) && <p className="soft">{t("areas.onMap")}</p>}
				{area.kind === "borough" && <IntegrationField typed={typed} />}
				{area.kind === "wider" && <PartsField typed={typed} choices={choices} />}
				<Button>{t("save")}</Button>
			</form>
			{area.isFree && <Removal areaId={area.id} />}
		</AdminFrame>
	);
}

export function NewAreaPage({ typed: start, choices, answer }: Shown) {
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

function NameField({ typed, error }: { typed: Typed; error: string | undefined }) {
	const { t } = useTranslation("admin");
	const problem = error === undefined ? {} : { error };
	return (
		<TextField
			name="name"
			label={t("areas.name")}
			maxLength={LONGEST_AREA}
			value={typed.name?.[0]}
			{...problem}
		/>
	);
}

function IntegrationField({ typed }: { typed: Typed }) {
	const { t } = useTranslation("admin");
	return (
		<Checkbox
			name="integration"
			value="yes"
			label={t("areas.integration")}
			hint={t("areas.integrationHint")}
			checked={typed.integration?.[0] === "yes"}
		/>
	);
}

function PartsField({ typed, choices }: Pick<Shown, "typed" | "choices">) {
	const { t } = useTranslation("admin");
	return (
		<Choices
			type="checkbox"
			name="parts"
			legend={t("areas.parts")}
			hint={t("areas.partsHint")}
			layout="grid"
			selected={typed.parts ?? []}
			options={choices.map(({ id, name }) => ({ value: id, label: <Bdi>{name}</Bdi> }))}
		/>
	);
}

function Removal({ areaId }: { areaId: string }) {
	const { t } = useTranslation("admin");
	const href = useHref();
	return (
		<section className="part">
			<p>{t("areas.unused")}</p>
			<form method="post" action={href(`/admin/areas/${areaId}/removal`)}>
				<Button kind="danger">{t("areas.remove")}</Button>
			</form>
		</section>
	);
}

function useNamedFields(choices: readonly Choice[]): NamedField[] {
	const { t } = useTranslation("admin");
	const { t: all } = usePage();
	const nameOf = (value: string) => choices.find(({ id }) => id === value)?.name ?? value;
	return [
		{ name: "name", label: t("areas.name") },
		{ name: "integration", label: t("areas.integration"), say: () => all("admin:yes") },
		{ name: "parts", label: t("areas.parts"), say: nameOf },
	];
}
