import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { FieldErrors } from "#app/http/forms.ts";
import { useHref } from "#app/i18n/page.tsx";
import { Button } from "#app/ui/button.tsx";
import { Checkbox, Choices } from "#app/ui/choices.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useErrorTexts } from "#app/ui/error-texts.ts";
import { HiddenField, SelectField, TextArea, TextField } from "#app/ui/fields.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { FactsTyped } from "./desk-form.ts";
import { DeskFrame } from "./desk-frame.tsx";
import { ROOMS } from "./venue-facts.ts";
import type { DeskVenue } from "./venues.server.ts";

type VenueFormProps = { typed: FactsTyped; errors?: FieldErrors };

type NewVenuePageProps = VenueFormProps & {
	id: string;
	providers: readonly { id: string; name: string }[];
};

export function NewVenuePage({ id, providers, typed, errors = {} }: NewVenuePageProps) {
	const { t } = useTranslation("timetable");
	const words = useErrorTexts(errors);
	return (
		<VenueFrame title={t("venue.new")} path="/manage/venues/new" words={words}>
			<VenueForm path="/manage/venues/new" typed={typed} words={words}>
				<HiddenField name="id" value={typed.id?.[0] ?? id} />
				{providers.length > 1 && (
					<SelectField
						name="provider"
						label={t("form.provider")}
						value={typed.provider?.[0]}
						options={providers.map((one) => ({ value: one.id, label: one.name }))}
					/>
				)}
			</VenueForm>
		</VenueFrame>
	);
}

type VenuePageProps = VenueFormProps & {
	venue: DeskVenue;
	seen: string;
	isChanged?: boolean;
	isRefused?: boolean;
};

export function VenuePage({
	venue,
	seen,
	isChanged,
	isRefused,
	typed,
	errors = {},
}: VenuePageProps) {
	const { t } = useTranslation("timetable");
	const words = useErrorTexts(errors);
	const path = `/manage/venues/${venue.id}`;
	return (
		<VenueFrame title={t("venue.title")} path={path} words={words}>
			{isChanged && (
				<Notice tone="warn" heading={t("venue.changed")}>
					<p role="alert">{t("changed.help")}</p>
					<p>{t("changed.then")}</p>
				</Notice>
			)}
			{isRefused && (
				<Notice tone="warn">
					<p role="alert">{t("venue.used")}</p>
				</Notice>
			)}
			<p>{t("venues.classes", { count: venue.classes })}</p>
			<VenueForm path={path} typed={typed} words={words}>
				<HiddenField name="seen" value={seen} />
			</VenueForm>
			{venue.classes === 0 && <Removal path={path} />}
		</VenueFrame>
	);
}

function Removal({ path }: { path: string }) {
	const { t } = useTranslation("timetable");
	const href = useHref();
	return (
		<section className="part">
			<p>{t("venue.unused")}</p>
			<form method="post" action={href(`${path}/removal`)}>
				<Button kind="danger">{t("venue.remove")}</Button>
			</form>
		</section>
	);
}

type VenueFrameProps = {
	title: string;
	path: string;
	words: Record<string, string>;
	children: ReactNode;
};

function VenueFrame({ title, path, words, children }: VenueFrameProps) {
	const { t } = useTranslation("timetable");
	const href = useHref();
	return (
		<DeskFrame
			back={{ href: href("/manage/venues"), label: t("venues.title") }}
			switcher={{ formId: "venue", action: path, method: "post" }}
		>
			<ErrorSummary errors={words} />
			<h1>{title}</h1>
			{children}
		</DeskFrame>
	);
}

type FormProps = {
	path: string;
	typed: FactsTyped;
	words: Record<string, string>;
	children: ReactNode;
};

function VenueForm({ path, typed, words, children }: FormProps) {
	const { t } = useTranslation("timetable");
	const href = useHref();
	const field = (name: string) => ({ name, value: typed[name]?.[0], error: words[name] });
	return (
		<form id="venue" method="post" action={href(path)} noValidate className="stack-l measure">
			{children}
			<TextField label={t("venue.name")} maxLength={255} {...field("name")} />
			<TextField label={t("venue.address")} maxLength={255} {...field("address")} />
			<div className="pair">
				<TextField label={t("venue.town")} maxLength={255} {...field("town")} />
				<TextField
					label={t("venue.postcode")}
					hint={t("venue.postcodeHint")}
					dir="ltr"
					{...field("postcode")}
				/>
			</div>
			<Checkbox
				name="hidden"
				value="yes"
				label={t("venue.hidden")}
				hint={t("venue.hiddenHint")}
				checked={typed.hidden?.[0] === "yes"}
			/>
			<Choices
				type="checkbox"
				name="rooms"
				legend={t("venue.rooms")}
				selected={typed.rooms ?? []}
				layout="grid"
				options={ROOMS.map((room) => ({ value: room, label: t(`rooms.${room}`) }))}
			/>
			<WayFields typed={typed} words={words} />
			<Button picto="check">{t("venue.save")}</Button>
		</form>
	);
}

function WayFields({ typed, words }: Pick<FormProps, "typed" | "words">) {
	const { t } = useTranslation(["timetable", "class", "finder"]);
	const field = (name: string) => ({ name, value: typed[name]?.[0], error: words[name] });
	return (
		<fieldset className="stack">
			<legend className="legend legend-l">{t("venue.way")}</legend>
			<TextField label={t("class:way.station")} maxLength={100} {...field("station")} />
			<TextField label={t("class:way.bus")} maxLength={100} {...field("bus")} />
			<TextField
				label={t("venue.landmark")}
				hint={t("venue.landmarkHint")}
				maxLength={255}
				{...field("landmark")}
			/>
			<TextArea
				label={t("finder:class.directions")}
				rows={3}
				maxLength={2000}
				{...field("directions")}
			/>
		</fieldset>
	);
}
