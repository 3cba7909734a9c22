import { useTranslation } from "react-i18next";
import { useHref } from "#app/i18n/page.tsx";
import { ChangedNotice } from "#app/pilots/changed-notice.tsx";
import type { Typed } from "#app/pilots/pilot-form.ts";
import type { SetupAnswer } from "#app/pilots/setup-answer.ts";
import { Bdi } from "#app/ui/both.tsx";
import { Button } from "#app/ui/button.tsx";
import { useErrorTexts } from "#app/ui/error-texts.ts";
import { HiddenField } from "#app/ui/fields.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { AdminFrame } from "./admin-frame.tsx";
import {
	type AreaChoice,
	IntegrationField,
	NameField,
	PartsField,
	useAreaFieldNames,
} from "./area-fields.tsx";
import { type AreaKind, isOnMap } from "./area-form.ts";

type AreaPageProps = {
	area: { id: string; name: string; kind: AreaKind; isFree: boolean };
	seen: string;
	typed: Typed;
	choices: readonly AreaChoice[];
	answer: SetupAnswer | undefined;
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
			<ChangedNotice answer={answer} fields={useAreaFieldNames(choices)} />
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
