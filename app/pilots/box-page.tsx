import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { indicatorName } from "#app/evaluation/indicator-words.ts";
import { INDICATOR_IDS } from "#app/evaluation/indicators.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { Bdi } from "#app/ui/both.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Choices } from "#app/ui/choices.tsx";
import { useErrorTexts } from "#app/ui/error-texts.ts";
import { HiddenField, TextArea, TextField } from "#app/ui/fields.tsx";
import { LONGEST_WORDS } from "./box-form.ts";
import { ChangedNotice } from "./changed-notice.tsx";
import { type LogicBox, numbered, STAGES } from "./logic-model.ts";
import type { Typed } from "./pilot-form.ts";
import type { SetupAnswer } from "./setup-answer.ts";
import { SetupForm } from "./setup-form.tsx";
import { SetupFrame } from "./setup-frame.tsx";

type BoxPageProps = {
	pilot: { slug: string; name: string };
	boxes: readonly LogicBox[];
	boxId: string;
	typed: Typed;
	/** Empty for a box that is not there yet. */
	seen: string;
	answer: SetupAnswer | undefined;
};

export function BoxPage({ pilot, boxes, boxId, answer, ...shown }: BoxPageProps) {
	const { t } = useTranslation("pilots");
	const href = useHref();
	const errors = useErrorTexts(answer?.errors ?? {});
	const { typed, seen } = answer ?? shown;
	const isNew = shown.seen === "";
	return (
		<BoxFrame pilot={pilot} title={t(isNew ? "logic.new" : "logic.edit")} errors={errors}>
			<ChangedNotice answer={answer} fields={useBoxFields(boxes)} />
			<SetupForm id="box" seen={seen}>
				{isNew && <HiddenField name="id" value={typed.id?.[0] ?? boxId} />}
				<BoxFields {...{ boxes, boxId, typed, errors }} />
			</SetupForm>
			{!isNew && (
				<p>
					<ButtonLink
						href={href(`/pilots/${pilot.slug}/logic-model/boxes/${boxId}/removal`)}
						kind="quiet"
					>
						{t("logic.remove")}
					</ButtonLink>
				</p>
			)}
		</BoxFrame>
	);
}

type BoxRemovalPageProps = Pick<BoxPageProps, "pilot"> & { words: string };

export function BoxRemovalPage({ pilot, words }: BoxRemovalPageProps) {
	const { t } = useTranslation("pilots");
	return (
		<BoxFrame pilot={pilot} title={t("logic.removeTitle")}>
			<p className="lead">
				<Bdi>{words}</Bdi>
			</p>
			<p>{t("logic.removeHelp")}</p>
			<form method="post">
				<Button kind="danger" picto="cross">
					{t("logic.removeButton")}
				</Button>
			</form>
		</BoxFrame>
	);
}

type BoxFrameProps = {
	pilot: BoxPageProps["pilot"];
	title: string;
	errors?: Record<string, string>;
	children: ReactNode;
};

function BoxFrame({ pilot, title, errors, children }: BoxFrameProps) {
	const { t } = useTranslation("pilots");
	return (
		<SetupFrame
			back={{ path: `/pilots/${pilot.slug}/logic-model`, label: t("logic.title") }}
			formId={errors && "box"}
			{...{ pilot, title, errors }}
		>
			{children}
		</SetupFrame>
	);
}

type BoxFieldsProps = Pick<BoxPageProps, "boxes" | "boxId" | "typed"> & {
	errors: Record<string, string>;
};

function BoxFields({ boxes, boxId, typed, errors }: BoxFieldsProps) {
	const { t } = useTranslation("pilots");
	const field = (name: string) => ({ name, value: typed[name]?.[0], error: errors[name] });
	return (
		<>
			<TextArea
				label={t("logic.words")}
				hint={t("logic.wordsHint")}
				rows={2}
				maxLength={LONGEST_WORDS}
				{...field("words")}
			/>
			<Choices
				type="radio"
				name="stage"
				legend={t("logic.stage")}
				error={errors.stage}
				selected={typed.stage ?? []}
				layout="row"
				options={STAGES.map((stage) => ({ value: stage, label: t(`logic.stages.${stage}`) }))}
			/>
			<TextField
				label={t("logic.place")}
				inputMode="numeric"
				width="short"
				dir="ltr"
				{...field("place")}
			/>
			<LeadsTo others={boxes.filter(({ id }) => id !== boxId)} {...{ typed, errors }} />
			<IndicatorChoices typed={typed} />
		</>
	);
}

type LeadsToProps = Pick<BoxFieldsProps, "typed" | "errors"> & { others: readonly LogicBox[] };

function LeadsTo({ others, typed, errors }: LeadsToProps) {
	const { t } = useTranslation("pilots");
	const ahead = numbered(others).filter(({ box }) => box.stage !== "inputs");
	if (ahead.length === 0) return <p className="soft">{t("logic.leadsToNone")}</p>;
	return (
		<Choices
			type="checkbox"
			name="leads-to"
			legend={t("logic.leadsTo")}
			error={errors["leads-to"]}
			selected={typed["leads-to"] ?? []}
			options={ahead.map(({ box }) => ({
				value: box.id,
				label: <Bdi>{box.words}</Bdi>,
				hint: t(`logic.stages.${box.stage}`),
			}))}
		/>
	);
}

function IndicatorChoices({ typed }: { typed: Typed }) {
	const { t } = useTranslation("pilots");
	const page = usePage();
	return (
		<Choices
			type="checkbox"
			name="indicators"
			legend={t("logic.indicators")}
			selected={typed.indicators ?? []}
			layout="grid"
			options={INDICATOR_IDS.map((id) => ({ value: id, label: indicatorName(id, page) }))}
		/>
	);
}

function useBoxFields(boxes: readonly LogicBox[]) {
	const page = usePage();
	const { t } = useTranslation("pilots");
	const stage = (value: string) => {
		const known = STAGES.find((one) => one === value);
		return known ? t(`logic.stages.${known}`) : value;
	};
	const indicator = (value: string) => {
		const known = INDICATOR_IDS.find((one) => one === value);
		return known ? indicatorName(known, page) : value;
	};
	const words = (value: string) => boxes.find(({ id }) => id === value)?.words ?? value;
	return [
		{ name: "words", label: t("logic.words") },
		{ name: "stage", label: t("logic.stage"), say: stage },
		{ name: "place", label: t("logic.place") },
		{ name: "leads-to", label: t("logic.leadsTo"), say: words },
		{ name: "indicators", label: t("logic.indicators"), say: indicator },
	];
}
