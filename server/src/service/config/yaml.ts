/**
 * The parts of the YAML library that reading a configuration takes, as a module of our own: bundlers split the program
 * where a module is imported lazily, and a CommonJS library would come out of that without its names.
 */
export { isAlias, isMap, isNode, isScalar, isSeq, parseDocument, visit } from 'yaml';
