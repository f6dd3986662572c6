export { lineChainColumn, toolChainColumn } from './chain-columns';
export { ChainScore } from './chain-score';
export { chainPhrase, lineSentence } from './chain-words';
export { SpendChainView } from './spend-chain';
