// Owns the templates that a map can start from. When adding one: its map file in resources/templates, two lines below.
import carUser from '../../resources/templates/TPL-CARUSER.json' with { type: 'json' };
import elder from '../../resources/templates/TPL-ELDER.json' with { type: 'json' };
import merchant from '../../resources/templates/TPL-MERCHANT.json' with { type: 'json' };
import new100 from '../../resources/templates/TPL-NEW100.json' with { type: 'json' };
import payroll from '../../resources/templates/TPL-PAYROLL.json' with { type: 'json' };
import privateBanking from '../../resources/templates/TPL-PRIVATE.json' with { type: 'json' };
import village from '../../resources/templates/TPL-VILLAGE.json' with { type: 'json' };
import { documentSchema, type MapDocument } from './document.ts';

/** In the order of DOMAIN §5. */
const files: readonly unknown[] = [elder, payroll, merchant, privateBanking, carUser, new100, village];

let parsed: readonly MapDocument[] | undefined;

/** All templates; checked once, on first use. Their numbers are invented (示例). */
export function allTemplates(): readonly MapDocument[] {
  parsed ??= files.map((file) => documentSchema.parse(file));
  return parsed;
}

export function findTemplate(code: string): MapDocument | undefined {
  return allTemplates().find((template) => template.code === code);
}

/** A new map with the template's content; it stays marked 示例 until its sample numbers are cleared. */
export function mapFromTemplate(
  template: MapDocument,
  given: { id: string; code?: string; title?: string },
): MapDocument {
  return {
    ...template,
    id: given.id,
    code: given.code ?? template.code.replace(/^TPL-/, ''),
    title: given.title ?? template.title,
  };
}
