// Owns the seed of the property tests: the same cases everywhere, others with PROPERTY_SEED=random or a number.
import fc from 'fast-check';

const wanted = process.env.PROPERTY_SEED ?? '20261121';
if (wanted !== 'random') fc.configureGlobal({ seed: Number(wanted) });
