import card from './card.css?inline';
import fields from './fields.css?inline';
import forms from './forms.css?inline';
import paper from './paper.css?inline';
import share from './share.css?inline';
import tools from './tools.css?inline';
import toolsPrint from './toolsPrint.css?inline';

/** The second sheet: what only tools and pages to be filled in need, so that no other page carries it. */
export const SECOND_SHEET = [fields, tools, card, toolsPrint, paper, forms, share].join('');
