import { expect, test } from "vitest";
import { Both } from "#app/ui/both.tsx";
import { Choices } from "#app/ui/choices.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { TextField } from "#app/ui/fields.tsx";
import { Pagination, shownPages } from "#app/ui/pagination.tsx";
import { Segments } from "#app/ui/segments.tsx";
import { render } from "./render.tsx";

test("a wrong field says so, and names what describes it", async () => {
	const html = await render(
		<TextField name="phone" type="tel" label="Phone" hint="11 numbers" error="Write 11 numbers." />,
	);
	expect(html).toContain('<label for="phone"');
	expect(html).toContain('aria-describedby="phone-hint phone-error"');
	expect(html).toContain('aria-invalid="true"');
	expect(html).toContain('dir="ltr"');
	expect(html).toMatch(/id="phone-error".*Error: <\/span>Write 11 numbers\./);
});

test("a field without hint or error points nowhere", async () => {
	const html = await render(<TextField name="who" label="Name" value="Zoë" />);
	expect(html).not.toContain("aria-");
	expect(html).toContain('dir="auto"');
	expect(html).toContain('value="Zoë"');
});

test("the summary of errors takes focus and leads to each field", async () => {
	const html = await render(<ErrorSummary errors={{ "mark.4": "Choose a mark for Ana." }} />);
	expect(html).toContain('tabindex="-1"');
	expect(html).toContain('autofocus=""');
	expect(html).toContain('<a href="#mark.4">Choose a mark for Ana.</a>');
	expect(await render(<ErrorSummary errors={{}} />)).toBe("");
});

test("the first choice answers to the name, and only what was chosen is checked", async () => {
	const options = [
		{ value: "mon", label: "Monday" },
		{ value: "tue", label: "Tuesday" },
	];
	const html = await render(
		<Choices
			type="radio"
			name="day"
			legend="Day"
			error="Choose a day."
			{...{ options }}
			selected={["tue"]}
		/>,
	);
	expect(html).toContain('<fieldset class="choices field-wrong" aria-describedby="day-error"');
	expect(html).toContain('<input type="radio" id="day" name="day" value="mon"/>');
	expect(html).toContain('<input type="radio" id="day-tue" name="day" checked="" value="tue"/>');
	expect(html.match(/checked=""/g)).toHaveLength(1);
});

test("a mark is a radio with a word, and nothing is chosen beforehand", async () => {
	const options = [
		{ value: "here", label: "Here" },
		{ value: "away", label: "Away" },
	];
	const html = await render(<Segments name="mark.4" legend="Ana" options={options} />);
	expect(html).toContain('id="mark.4"');
	expect(html).toMatch(/<label for="mark\.4-away">.*Away/);
	expect(html).not.toContain("checked");
});

test("English stands beside the page's language, marked as English", async () => {
	const both = <Both own="الثلاثاء" english="Tuesday" />;
	const html = await render(both, { language: "ar" });
	expect(html).toContain("الثلاثاء");
	expect(html).toContain('lang="en" dir="ltr">Tuesday</span>');
	expect(await render(<Both own="Tuesday" english="Tuesday" />)).toBe("Tuesday");
});

test("a word with no translation yet appears once, as English", async () => {
	const html = await render(<Both own="Crèche" english="Crèche" />, { language: "pl" });
	expect(html).toBe('<span lang="en" dir="ltr">Crèche</span>');
});

test("pages lead to the neighbours, the first and the last", async () => {
	const hrefOf = (page: number) => `?page=${page}`;
	const html = await render(<Pagination page={4} pages={9} hrefOf={hrefOf} />);
	expect(shownPages(4, 9)).toEqual([1, 3, 4, 5, 9]);
	expect(html).toContain('href="?page=3" rel="prev"');
	expect(html).toContain('href="?page=5" rel="next"');
	expect(html).toContain('aria-label="Page 4" aria-current="page"');
	expect(await render(<Pagination page={1} pages={1} hrefOf={hrefOf} />)).toBe("");
});

test("a table says what it is about, and each row what it is called", async () => {
	const columns = [
		{ key: "name", label: "Name" },
		{ key: "rate", label: "Rate", numeric: true },
	];
	const rows = [{ name: "Ana", rate: "92 %" }];
	const html = await render(<DataTable caption="Marks" rowHeader="name" {...{ columns, rows }} />);
	expect(html).toContain('aria-label="Marks" tabindex="0"');
	expect(html).toContain("<caption>Marks</caption>");
	expect(html).toContain('<th scope="row">Ana</th><td class="num">92 %</td>');
});
